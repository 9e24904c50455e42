package vn.motcua.server.spreadsheet;

/** A range of cells shown as one; rows from 1, columns from 0, both ends included. */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** Reads {@code A2:B5}. */
    static Merge parse(String reference) {
        int colon = reference.indexOf(':');
        String from = colon < 0 ? reference : reference.substring(0, colon);
        String until = colon < 0 ? reference : reference.substring(colon + 1);
        return new Merge(
                References.row(from), References.row(until), References.column(from), References.column(until));
    }
}
