package vn.motcua.domain.catalogue;

/**
 * Something wrong at one place of an import file. Its text for people is in {@code flaws.properties}, see
 * {@link FlawTexts}.
 *
 * @param line of the file, from 1; of a spreadsheet, the row
 * @param column name of the field or column; empty when it is the whole line
 * @param code of the procedure there; empty if unknown
 * @param found the offending value, cut to a readable length
 * @param mend what was done instead or is proposed: the repaired value, or another line's number; may be empty
 */
public record Flaw(Kind kind, int line, String column, String code, String found, String mend) {

    /** How bad it is. */
    public enum Severity {
        /** The row cannot be taken in. */
        ERROR,
        /** Taken in as it is; somebody should look. */
        WARNING,
        /** Taken in, mended. */
        MENDED
    }

    /** What is wrong. */
    public enum Kind {
        NOT_JSON(Severity.ERROR),
        BROKEN_UTF8(Severity.ERROR),
        LEGACY_ENCODING(Severity.ERROR),
        /** Saved in a way that has put question marks or boxes in the place of letters. */
        LETTERS_LOST(Severity.ERROR),
        /** Vietnamese without a single mark. */
        MARKS_LOST(Severity.ERROR),
        DECOMPOSED_TEXT(Severity.MENDED),
        /** Control characters and marks that nobody sees; taken out. */
        INVISIBLE_CHARACTER(Severity.MENDED),
        /** Full-width forms, Cyrillic or Greek letters inside Latin words; exchanged. */
        LOOK_ALIKE(Severity.MENDED),
        MISSING_VALUE(Severity.ERROR),
        BAD_CODE(Severity.ERROR),
        SEVERAL_CODES(Severity.ERROR),
        /** Written with a province's ending, as a number, with other signs: the code itself is without doubt. */
        CODE_REWRITTEN(Severity.MENDED),
        BAD_VALUE(Severity.ERROR),
        DUPLICATE_CODE(Severity.ERROR),
        /** The code belongs to another procedure than the name, in the catalogue or in the file. */
        CODE_NAME_MISMATCH(Severity.ERROR),
        /** A decision abolishes what the catalogue does not have: only the announcement is kept. */
        NOT_IN_CATALOGUE(Severity.WARNING),
        /** The record's page was another procedure's; only code, name and field are known. */
        INDEX_ONLY(Severity.WARNING),
        UNIT_MISSING(Severity.WARNING),
        FEE_THOUSANDS_LOST(Severity.WARNING),
        FEE_FREE_BUT_NOTE(Severity.WARNING),
        ALREADY_ENDED(Severity.ERROR),
        NOTE_AMONG_PAPERS(Severity.MENDED),
        QUANTITY_MISSING(Severity.WARNING),
        /** Same name and field under another code: the level is shown beside both. */
        TWIN_NAME(Severity.WARNING),
        SCRAMBLED_TEXT(Severity.WARNING),
        NO_PAPERS(Severity.WARNING),
        NO_METHOD(Severity.WARNING),
        FORMULA(Severity.ERROR),
        /** Hidden by a filter or by hand; taken in all the same. */
        HIDDEN_ROW(Severity.WARNING),
        TOO_LONG(Severity.ERROR),
        UNKNOWN_COLUMN(Severity.WARNING);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }
}
