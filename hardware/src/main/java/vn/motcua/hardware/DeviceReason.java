package vn.motcua.hardware;

/** Why a device cannot work, or soon will not, in the words of UnifiedPOS where it has one. */
public enum DeviceReason {
    /** The cover stands open. */
    COVER_OPEN("CoverOpen"),
    /** No paper. */
    REC_EMPTY("RecEmpty"),
    /** The roll is nearly used up; a warning, printing goes on. */
    REC_NEAR_END("RecNearEnd"),
    /** The cutter is jammed. */
    CUTTER_ERROR("CutterError"),
    /** Too hot; recovers by itself. */
    OVERHEATED("Overheated"),
    /** An error only the power switch ends. */
    UNRECOVERABLE("UnrecoverableError"),
    /** Mechanical trouble not told more closely. */
    FAILURE("Failure"),
    /** Cannot be reached, or does not answer. */
    OFFLINE("Offline"),
    /** It took too long. */
    TIMEOUT("Timeout"),
    /** The device was closed by us. */
    CLOSED("Closed");

    private final String word;

    DeviceReason(String word) {
        this.word = word;
    }

    /** The word that goes over the wire and into the journal, such as {@code RecEmpty}. */
    public String word() {
        return word;
    }
}
