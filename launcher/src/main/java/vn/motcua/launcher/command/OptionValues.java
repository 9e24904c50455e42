package vn.motcua.launcher.command;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** Reads the values of options, and says of a wrong one what was expected. */
final class OptionValues {

    private OptionValues() {}

    /** One of a few words. */
    static ITypeConverter<String> choice(String... words) {
        List<String> allowed = Arrays.asList(words);
        return value -> {
            if (!allowed.contains(value)) {
                throw new WrongValue("error.choice", String.join(", ", allowed), String.join(" or ", allowed));
            }
            return value;
        };
    }

    /** A text that says something. */
    static ITypeConverter<String> text() {
        return value -> {
            if (value.isBlank()) {
                throw new WrongValue("error.blank");
            }
            return value;
        };
    }

    static ITypeConverter<Integer> people() {
        return value -> {
            if (!value.matches("[0-9]{1,5}")) {
                throw new WrongValue("error.people");
            }
            return Integer.parseInt(value);
        };
    }

    /** Seconds, also parts of one. */
    static ITypeConverter<Duration> seconds() {
        return value -> {
            Duration length;
            try {
                length = Duration.ofMillis(
                        new BigDecimal(value).movePointRight(3).longValueExact());
            } catch (ArithmeticException | NumberFormatException e) {
                throw new WrongValue("error.seconds");
            }
            if (!length.isPositive()) {
                throw new WrongValue("error.positive");
            }
            return length;
        };
    }

    /** The address of a page of the hall. */
    static ITypeConverter<URI> page() {
        return value -> {
            try {
                var page = new URI(value);
                if (page.getHost() != null && List.of("http", "https").contains(page.getScheme())) {
                    return page;
                }
            } catch (URISyntaxException e) {
                throw new WrongValue("error.page");
            }
            throw new WrongValue("error.page");
        };
    }

    static ITypeConverter<Path> path() {
        return value -> {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new WrongValue("error.path");
            }
        };
    }

    static ITypeConverter<Path> readableFile() {
        return value -> {
            Path file = path().convert(value);
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new WrongValue("error.file");
            }
            return file;
        };
    }
}
