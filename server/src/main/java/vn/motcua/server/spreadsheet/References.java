package vn.motcua.server.spreadsheet;

/** Addresses of cells: {@code AB12} is column 27, row 12. */
final class References {

    private static final int LETTERS = 26;
    private static final int MOST_COLUMNS = 16_384;

    private References() {}

    static int column(String reference) {
        int column = 0;
        for (int at = 0; at < reference.length(); at++) {
            char c = reference.charAt(at);
            if (c >= 'A' && c <= 'Z') {
                column = column * LETTERS + (c - 'A' + 1);
            } else if (c != '$') {
                break;
            }
            if (column > MOST_COLUMNS) {
                throw new BrokenSpreadsheet("no column is called '%s'".formatted(reference));
            }
        }
        if (column == 0) {
            throw new BrokenSpreadsheet("no column is called '%s'".formatted(reference));
        }
        return column - 1;
    }

    static int row(String reference) {
        String digits = reference.replaceAll("[^0-9]", "");
        if (digits.isEmpty() || digits.length() > 7) {
            throw new BrokenSpreadsheet("no row is called '%s'".formatted(reference));
        }
        return Integer.parseInt(digits);
    }
}
