package vn.motcua.launcher.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import vn.motcua.server.storage.DataRefused;
import vn.motcua.server.storage.PrivateFolder;

/**
 * Keeps secrets off the command line, where every user of the computer reads them: each of {@link #SECRETS} may stand in
 * a file that {@code NAME-file} names. A file that everybody may read is refused; a setup file is closed.
 */
final class SecretFiles implements EnvironmentPostProcessor {

    /** Settings that may be given as {@code NAME-file} instead. */
    static final List<String> SECRETS = List.of(
            "motcua.kiosk.token", "motcua.display.token", "motcua.storage.password", "motcua.oidc.client-secret");

    private static final Pattern SECRET_NAME = Pattern.compile(".*(token|password|secret)$");
    private static final Pattern SECRET_LINE = Pattern.compile("(?m)^[^#\\n]*(token|password|secret)\\S*\\s*:");

    private final Log log;

    SecretFiles(DeferredLogFactory logs) {
        this.log = logs.getLog(SecretFiles.class); // written when the log is set up
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> read = new HashMap<>();
        for (String secret : SECRETS) {
            String file = environment.getProperty(secret + "-file", "");
            if (!file.isBlank()) {
                read.put(secret, read(secret + "-file", Path.of(file)));
            }
        }
        if (!read.isEmpty()) {
            environment.getPropertySources().addFirst(new MapPropertySource("secret files", read));
        }
        closeSetup(environment.getProperty("MOTCUA_SETUP", "setup.yml"));
        warnOfCommandLine(environment);
    }

    private static String read(String setting, Path file) {
        try {
            if (PrivateFolder.isOpenToAll(file)) {
                throw new DataRefused(
                        "every user of this computer may read %s, which %s names".formatted(file, setting),
                        "chmod 600 %s; if others have read it, give the device a new secret.".formatted(file));
            }
            String secret = Files.readString(file).strip();
            if (secret.isEmpty() || secret.contains("\n")) {
                throw new DataRefused(
                        "%s, which %s names, is not one line with a secret".formatted(file, setting),
                        "Write the secret into it, and nothing else.");
            }
            return secret;
        } catch (IOException e) {
            throw new DataRefused(
                    "cannot read %s, which %s names: %s".formatted(file, setting, e),
                    "Give the file to the user this runs as, with mode 600.");
        }
    }

    /** A setup file holds passwords and tokens, and often comes out of an editor with mode 644. */
    private void closeSetup(String name) {
        Path setup = Path.of(name);
        try {
            if (!Files.isRegularFile(setup)
                    || !PrivateFolder.isOpenToAll(setup)
                    || !SECRET_LINE.matcher(Files.readString(setup)).find()) {
                return;
            }
            PrivateFolder.closeFile(setup);
            log.warn("%s holds secrets and was open to every user of this computer; it is closed to them now (mode 600)"
                    .formatted(setup));
        } catch (IOException e) {
            log.warn(
                    "%s HOLDS SECRETS AND EVERY USER OF THIS COMPUTER MAY READ IT, and it cannot be closed (%s). Do it by hand: chmod 600 %s"
                            .formatted(setup, e, setup));
        }
    }

    private void warnOfCommandLine(ConfigurableEnvironment environment) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof CommandLinePropertySource<?> given) {
                for (String name : given.getPropertyNames()) {
                    if (SECRET_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                        log.warn("%s stands on the command line, where every user of this computer can read it; give %s"
                                .formatted(
                                        name,
                                        SECRETS.contains(name)
                                                ? "a file of mode 600 instead: --%s-file=…".formatted(name)
                                                : "it in the setup file instead"));
                    }
                }
            }
        }
    }
}
