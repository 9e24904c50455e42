package vn.motcua.domain.device;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.refusal.DeskRefusal;

/**
 * One device at one computer, as an administrator has written it down. Whether it can be so, only the computer itself
 * can tell, for it alone knows its ports: it then reports {@link DeviceReport#MISWIRED}.
 *
 * @param place the computer: {@link DeviceComputer#SERVER}, or the id of a paired kiosk or display
 * @param device its id, unique in the hall, two parts with a slash between: {@code kiosk-1/printer}
 * @param link where it hangs: {@code serial:///dev/serial/by-id/…?baud=9600}, {@code tcp://192.168.1.50:9100} …, or
 *     {@code sim:} for a simulated one
 * @param options what its driver wants to know besides, such as {@code paper=80}; never a secret
 * @param enabled a device that is switched off keeps its place here, and its port is let go
 */
public record DeviceBinding(
        String place, String device, Kind kind, String link, Map<String, String> options, boolean enabled) {

    /** What kind of thing hangs there. */
    public enum Kind {
        /** A ticket printer. */
        PRINTER,
        /** A line with counter signs, hall boards and keypads, each at its address. */
        COUNTER_LINE,
        /** A numeric USB pad at one counter. */
        NUMERIC_PAD,
        /** A QR or barcode scanner. */
        SCANNER
    }

    private static final Pattern DEVICE =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}/[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");
    private static final Pattern COUNTER = Pattern.compile("[1-9][0-9]{0,2}");
    private static final int LONGEST_LINK = 300;
    private static final int LONGEST_VALUE = 2_000;
    private static final int MOST_OPTIONS = 200; // a line may name every sign and keypad of a hall

    /** @throws IllegalArgumentException if {@link #findFault} has something to say */
    public DeviceBinding {
        options = Map.copyOf(options);
        link = link.strip();
        findFault(device, link, options).ifPresent(why -> {
            throw new IllegalArgumentException("a device binding of that form is refused: " + why);
        });
    }

    /** What keeps a device from being bound like this, whichever computer it is at; empty: nothing. */
    public static Optional<DeskRefusal> findFault(String device, String link, Map<String, String> options) {
        if (!DEVICE.matcher(device).matches()) {
            return refusal(DeskRefusal.Kind.DEVICE_FORM, device);
        }
        if (link.isBlank() || link.strip().length() > LONGEST_LINK) {
            return refusal(DeskRefusal.Kind.LINK_FORM, device);
        }
        if (options.size() > MOST_OPTIONS) {
            return refusal(DeskRefusal.Kind.OPTIONS_TOO_MANY, device, MOST_OPTIONS);
        }
        return options.entrySet().stream()
                .flatMap(option -> findFault(option.getKey(), option.getValue()).stream())
                .findFirst();
    }

    private static Optional<DeskRefusal> findFault(String key, String value) {
        if (!KEY.matcher(key).matches()) {
            return refusal(DeskRefusal.Kind.OPTION_FORM, key);
        }
        return value.length() > LONGEST_VALUE
                ? refusal(DeskRefusal.Kind.OPTION_LONG, key, LONGEST_VALUE)
                : Optional.empty();
    }

    private static Optional<DeskRefusal> refusal(DeskRefusal.Kind kind, Object... arguments) {
        return Optional.of(new DeskRefusal(kind, arguments));
    }

    /** What the device occupies: {@link #portOf} its link. */
    public String port() {
        return portOf(link);
    }

    /** A link without how fast one speaks there, which {@code ?} begins, and in one of two ways of writing a path. */
    public static String portOf(String link) {
        int settings = link.indexOf('?');
        String bare = settings < 0 ? link : link.substring(0, settings);
        return bare.startsWith("serial://") ? "serial:" + bare.substring("serial://".length()) : bare;
    }

    /**
     * The counters for which keys may be pressed here: the {@code counter} of a numeric pad, and what {@code keypads} of a
     * counter line names, such as {@code 33=1,34=2}. Empty while it is switched off.
     */
    public Set<CounterId> listKeypadCounters() {
        if (!enabled) {
            return Set.of();
        }
        return switch (kind) {
            case NUMERIC_PAD -> counters(List.of(options.getOrDefault("counter", "")));
            case COUNTER_LINE ->
                counters(Arrays.stream(options.getOrDefault("keypads", "").split(",", -1))
                        .map(entry -> entry.substring(entry.indexOf('=') + 1))
                        .toList());
            case PRINTER, SCANNER -> Set.of();
        };
    }

    /** What is no number of a counter is for the driver to complain about. */
    private static Set<CounterId> counters(List<String> numbers) {
        return numbers.stream()
                .map(String::strip)
                .filter(number -> COUNTER.matcher(number).matches())
                .map(number -> new CounterId(Integer.parseInt(number)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same, switched on or off. */
    public DeviceBinding switched(boolean on) {
        return new DeviceBinding(place, device, kind, link, options, on);
    }
}
