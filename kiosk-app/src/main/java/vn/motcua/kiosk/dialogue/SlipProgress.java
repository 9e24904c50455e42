package vn.motcua.kiosk.dialogue;

import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.printer.SlipResult;

/** What a citizen hears about the slip; the text is {@code slip.<name>}. */
public enum SlipProgress {
    PRINTING,
    READY,
    /** Sent to a printer that cannot tell. */
    TAKE_IT,
    /** It waits at the presenter. */
    AT_THE_MOUTH,
    /** Printed, but the cutter has not cut it. */
    TEAR_IT,
    NO_PAPER,
    COVER_OPEN,
    TOO_HOT,
    JAM,
    /** Some other trouble that somebody may mend in time. */
    HELD_UP,
    /** The first copy was spoiled, another one comes. */
    PRINTING_AGAIN,
    /** Only the citizen can say whether it came out. */
    ASKED,
    NOT_TAKEN,
    NOT_PRINTED,
    UNSURE;

    public boolean needsAttention() {
        return switch (this) {
            case PRINTING, READY, TAKE_IT, PRINTING_AGAIN -> false;
            case AT_THE_MOUTH,
                    TEAR_IT,
                    NO_PAPER,
                    COVER_OPEN,
                    TOO_HOT,
                    JAM,
                    HELD_UP,
                    ASKED,
                    NOT_TAKEN,
                    NOT_PRINTED,
                    UNSURE -> true;
        };
    }

    public boolean isReady() {
        return this == READY || this == TAKE_IT || this == AT_THE_MOUTH || this == TEAR_IT;
    }

    /** Whether more is to come. */
    public boolean underWay() {
        return switch (this) {
            case PRINTING, AT_THE_MOUTH, COVER_OPEN, TOO_HOT, JAM, HELD_UP, PRINTING_AGAIN, ASKED -> true;
            case READY, TAKE_IT, TEAR_IT, NO_PAPER, NOT_TAKEN, NOT_PRINTED, UNSURE -> false;
        };
    }

    /** While a job stands still. */
    public static SlipProgress waiting(DeviceReason reason) {
        return switch (reason) {
            case REC_EMPTY -> NO_PAPER;
            case COVER_OPEN -> COVER_OPEN;
            case OVERHEATED -> TOO_HOT;
            case PAPER_JAM -> JAM;
            case PRESENTER_OCCUPIED -> AT_THE_MOUTH;
            default -> HELD_UP;
        };
    }

    /** @param cutterStuck whether the printer says so now */
    public static SlipProgress end(SlipResult result, boolean cutterStuck) {
        return switch (result) {
            case SlipResult.Confirmed confirmed -> cutterStuck ? TEAR_IT : READY;
            case SlipResult.Presumed presumed -> cutterStuck ? TEAR_IT : TAKE_IT;
            case SlipResult.NotTaken taken -> NOT_TAKEN;
            case SlipResult.Failed failed -> notPrinted(failed.reason());
            case SlipResult.Spoiled spoiled -> notPrinted(spoiled.reason());
            case SlipResult.Unknown unknown -> unknown.reason() == DeviceReason.PAPER_JAM ? JAM : UNSURE;
        };
    }

    private static SlipProgress notPrinted(DeviceReason reason) {
        return switch (reason) {
            case REC_EMPTY -> NO_PAPER;
            case PAPER_JAM -> JAM;
            default -> NOT_PRINTED;
        };
    }
}
