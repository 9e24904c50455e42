package vn.motcua.domain.procedure;

import java.util.regex.Pattern;

/**
 * The national code of a procedure.
 *
 * @param value a digit, a point, six digits: {@code 1.001193}
 */
public record ProcedureCode(String value) {

    private static final Pattern FORM = Pattern.compile("\\d\\.\\d{6}");

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
