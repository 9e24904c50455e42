package vn.motcua.hardware;

/** The reason why a device cannot work, or soon will not, in the words of UnifiedPOS where it has one. */
public enum DeviceReason {
    /** The cover stands open. */
    COVER_OPEN("CoverOpen"),
    /** No paper. */
    REC_EMPTY("RecEmpty"),
    /** The roll is nearly used up; a warning, printing goes on. */
    REC_NEAR_END("RecNearEnd"),
    /** Toner or ink is used up. */
    REC_CARTRIDGE_EMPTY("RecCartridgeEmpty"),
    /** Toner or ink is nearly used up; a warning, printing goes on. */
    REC_CARTRIDGE_NEAR_END("RecCartridgeNearEnd"),
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
    CLOSED("Closed"),
    /** A jam in the paper path or the presenter. */
    PAPER_JAM("PaperJam"),
    /** A slip lies in the presenter and nobody takes it; a warning. */
    PRESENTER_OCCUPIED("PresenterOccupied"),
    /** Flow control is held: the device takes no bytes. */
    BUSY("Busy"),
    /** Another device answers than the one configured here: two adapters swapped, another printer at the address. */
    WRONG_DEVICE("WrongDevice"),
    /** It answers, and does not know what it is asked for: another model, or another map of its registers. */
    REFUSED("Refused"),
    /** Only what we send comes back: the adapter hears itself, and nothing answers. */
    ECHO_ONLY("EchoOnly"),
    /** What comes in is mostly nonsense: wrong speed, swapped wires, a missing terminator. */
    LINE_NOISE("LineNoise"),
    /** Some part does not answer (one sign of a bus); the rest works. A warning. */
    DEGRADED("Degraded"),
    /** It sends without pause (a short circuit, a stuck trigger) and is not listened to for a while; a warning. */
    FLOOD("Flood"),
    /** Something sends from an address that nobody has wired; a warning. */
    UNKNOWN_ADDRESS("UnknownAddress"),
    /** Two things answer at one address; a warning. */
    DUPLICATE_ADDRESS("DuplicateAddress");

    private final String word;

    DeviceReason(String word) {
        this.word = word;
    }

    /** The word that goes over the wire and into the journal, such as {@code RecEmpty}. */
    public String word() {
        return word;
    }
}
