package vn.motcua.server.spreadsheet;

/** The file is no spreadsheet of this kind, or damaged. */
public final class BrokenSpreadsheet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSpreadsheet(String message) {
        super(message);
    }

    BrokenSpreadsheet(String message, Throwable cause) {
        super(message, cause);
    }
}
