package vn.motcua.kiosk;

/** What a citizen hears about the slip; the text is {@code slip.<name>}. */
enum SlipProgress {
    PRINTING,
    READY,
    NO_PAPER,
    NOT_PRINTED,
    UNSURE;

    boolean needsAttention() {
        return this == NO_PAPER || this == NOT_PRINTED || this == UNSURE;
    }
}
