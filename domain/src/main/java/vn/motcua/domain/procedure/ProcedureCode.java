package vn.motcua.domain.procedure;

import java.util.regex.Pattern;

/**
 * The code of a procedure in its canonical form: the national one, or one of the national database before it. How people
 * and systems write it is read by {@link CodeReading}.
 *
 * @param value a digit, a point, six digits: {@code 1.001193}; or {@code BTP-277231}, {@code T-KHA-123456-TT}
 */
public record ProcedureCode(String value) {

    private static final Pattern FORM = Pattern.compile("\\d\\.\\d{6}|(?:[BT]-)?[A-Z]{2,4}-\\d{6}(?:-TT)?");

    public ProcedureCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("procedure code '%s' is not like 1.001193".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
