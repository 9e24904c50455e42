package vn.motcua.domain.service;

import java.util.regex.Pattern;

/**
 * Names a service for good; it stays when the service is renamed.
 *
 * @param value 1 to 40 of A to Z, 0 to 9 and underscore, for instance {@code HO_TICH}
 */
public record ServiceId(String value) implements Comparable<ServiceId> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9_]{1,40}");

    public ServiceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "service id '%s' is not 1 to 40 of A-Z, 0-9 and underscore".formatted(value));
        }
    }

    @Override
    public int compareTo(ServiceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
