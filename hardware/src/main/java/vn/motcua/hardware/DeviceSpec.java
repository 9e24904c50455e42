package vn.motcua.hardware;

import java.util.Map;
import java.util.Objects;

/**
 * One device of one computer, as an administrator has described it.
 *
 * @param name the name staff know it by, unique in the hall, such as {@code kiosk-1/printer}
 * @param link its address, in the forms of {@code link.LinkAddress}
 * @param options what its driver needs besides, such as {@code profile=epson-tm-t82}; never a secret
 */
public record DeviceSpec(String name, DeviceKind kind, String link, Map<String, String> options) {

    public DeviceSpec {
        options = Map.copyOf(options);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a device needs a name");
        }
    }

    /** The same device at another place, such as a simulator of it. */
    public DeviceSpec at(String otherLink) {
        return new DeviceSpec(name, kind, otherLink, options);
    }

    /** The option, or the default if it is missing or blank. */
    public String option(String key, String otherwise) {
        String value = options.get(key);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /** @throws IllegalArgumentException naming device, option and range */
    public int option(String key, int otherwise, int least, int most) {
        String value = option(key, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            Objects.requireNonNull(e); // said below, with the range
        }
        throw new IllegalArgumentException(
                "%s: '%s=%s' is not a whole number from %s to %s".formatted(name, key, value, least, most));
    }
}
