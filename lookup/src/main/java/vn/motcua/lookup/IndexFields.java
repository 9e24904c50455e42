package vn.motcua.lookup;

/** What each document of the index has. The version changes whenever any of this does. */
final class IndexFields {

    static final int VERSION = 1;

    /** Keys of the name's words, and of the short name's. */
    static final String WORD = "word";

    /** Two neighbouring keys, {@code khai_sinh}. */
    static final String PAIR = "pair";

    /** Two neighbouring keys and how they are spelled, {@code khai_tu|khai_tử}: tells homographs apart. */
    static final String FORM = "form";

    /** Keys of the field's words. */
    static final String FIELD = "field";

    /** The field's name, whole. */
    static final String FIELD_NAME = "fieldName";

    /** Keys of what the procedure yields and asks for. */
    static final String MORE = "more";

    /** Digits of the code. */
    static final String DIGITS = "digits";

    /** All keys of the name in one. */
    static final String EXACT = "exact";

    /** On documents of procedures that this desk receives. */
    static final String HERE = "here";

    /** {@link NameWords}, as doc values. */
    static final String NAME_WORDS = "nameWords";

    /** What speaks for a procedure before anything is asked, as doc values: see {@link Prior}. */
    static final String PRIOR = "prior";

    private IndexFields() {}
}
