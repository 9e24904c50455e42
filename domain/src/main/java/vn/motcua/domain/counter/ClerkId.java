package vn.motcua.domain.counter;

/**
 * Stands for a person at a counter without naming one: the journal carries this, never a name.
 *
 * @param value 1 to 40 characters, given by the server when the account is made
 */
public record ClerkId(String value) {

    public ClerkId {
        if (value.isBlank() || value.length() > 40) {
            throw new IllegalArgumentException("clerk id '%s' is not 1 to 40 characters".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
