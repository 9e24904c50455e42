package vn.motcua.domain.service;

/**
 * Names a tile of the kiosk's first level.
 *
 * @param value 1 to 40 characters, for instance {@code PERSON}
 */
public record ServiceGroupId(String value) {

    public ServiceGroupId {
        if (value.isBlank() || value.length() > 40) {
            throw new IllegalArgumentException("service group id '%s' is not 1 to 40 characters".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
