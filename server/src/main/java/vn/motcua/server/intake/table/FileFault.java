package vn.motcua.server.intake.table;

/** Why a file as a whole cannot be read; the texts are in {@code faults.properties}. */
public enum FileFault {
    EMPTY,
    TOO_BIG,
    UNKNOWN_ENDING,
    NOT_A_WORKBOOK,
    OLD_WORKBOOK,
    WORKBOOK_NOT_TEXT,
    BOMB,
    TOO_MUCH_TEXT,
    JSON_ARRAY,
    NO_HEADING,
    HEADING_ENCODING,
    HEADING_BROKEN,
    HEADING_LOST,
    SEVERAL_SHEETS,
    OPEN_DOCUMENT,
    BINARY_WORKBOOK,
    WEB_PAGE,
    OPEN_QUOTE,
    CANNOT_READ,
    /** Not of the file: the catalogue has changed between reading and applying. */
    OUTDATED,
    /** Not of the file: the server was stopped meanwhile. */
    INTERRUPTED
}
