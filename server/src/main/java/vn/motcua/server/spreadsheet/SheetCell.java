package vn.motcua.server.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * One cell.
 *
 * @param column from 0
 * @param text as stored; of a day, {@code 2026-02-03}; of a number, all its digits
 */
public record SheetCell(int column, Kind kind, String text) {

    /** Programs compute with 53 bits and store 17 digits; people are shown 15 at most. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /** What a cell holds; of a formula, what its program has computed. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number or text that is shown as a day. */
        DAY,
        /** Such as {@code #REF!}. */
        ERROR,
        /** The text is the formula: the program that wrote it has computed nothing. */
        FORMULA
    }

    public boolean isBlank() {
        return text.isBlank() && kind != Kind.FORMULA;
    }

    /**
     * As people see it: {@code 1.0011930000000001} is {@code 1.001193}.
     *
     * @throws NumberFormatException if it is none
     */
    public BigDecimal number() {
        BigDecimal shown = new BigDecimal(text).round(SHOWN).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }
}
