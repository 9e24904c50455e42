package vn.motcua.hardware.scanner;

/** The result of one scan. Neither form shows its text when it is printed: codes carry personal data. */
public sealed interface Scan {

    /**
     * A whole text: strict UTF-8, composed (NFC), without control characters, 1 to {@value ScanFramer#LONGEST} characters.
     */
    record Read(String text) implements Scan {

        @Override
        public String toString() {
            return "Read[%s characters]".formatted(text.length());
        }
    }

    /** Something was scanned that nobody should act on; its bytes are gone. */
    record Rejected(Cause cause) implements Scan {}

    /** Why a scan is not acted on. */
    enum Cause {
        /** The bytes stopped before the terminator came. */
        PARTIAL,
        /** More than {@value ScanFramer#LONGEST} bytes. */
        TOO_LONG,
        /** Not UTF-8, or UTF-8 made from a text that was read in another charset. */
        WRONG_CHARSET,
        /** Control characters: no code of an office has them, but a code made to type shortcuts does. */
        HOSTILE
    }
}
