package vn.motcua.lookup.text;

/** The five tones that are written, by number: 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng. */
final class Tone {

    /** Combining marks in the order of the numbers. */
    private static final String MARKS = "\u0301\u0300\u0309\u0303\u0323";

    private static final String TELEX = "sfrxj";

    private Tone() {}

    /** The tone of a combining mark, or 0. */
    static int of(char mark) {
        return MARKS.indexOf(mark) + 1;
    }

    /** The tone a key stands for, or 0. */
    static int ofKey(char key) {
        return key >= '1' && key <= '5' ? key - '0' : TELEX.indexOf(key) + 1;
    }

    static char mark(int tone) {
        return MARKS.charAt(tone - 1);
    }
}
