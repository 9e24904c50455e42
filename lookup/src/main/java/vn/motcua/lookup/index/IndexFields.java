package vn.motcua.lookup.index;

import vn.motcua.lookup.word.NameWords;

/** What each document of the index has. The version changes whenever any of this does. */
public final class IndexFields {

    static final int VERSION = 1;

    /** Keys of the name's words, and of the short name's. */
    public static final String WORD = "word";

    /** Two neighbouring keys, {@code khai_sinh}. */
    public static final String PAIR = "pair";

    /** Two neighbouring keys and how they are spelled, {@code khai_tu|khai_tử}: tells homographs apart. */
    static final String FORM = "form";

    /** Keys of the field's words. */
    public static final String FIELD = "field";

    /** The field's name, whole. */
    public static final String FIELD_NAME = "fieldName";

    /** Keys of what the procedure yields and asks for. */
    public static final String MORE = "more";

    /** Digits of the code. */
    public static final String DIGITS = "digits";

    /** All keys of the name in one. */
    public static final String EXACT = "exact";

    /** On documents of procedures that this desk receives. */
    public static final String HERE = "here";

    /** {@link NameWords}, as doc values. */
    public static final String NAME_WORDS = "nameWords";

    /** What speaks for a procedure before anything is asked, as doc values: see {@link Prior}. */
    public static final String PRIOR = "prior";

    private IndexFields() {}
}
