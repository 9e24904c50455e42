package vn.motcua.hardware.scanner.codes;

/** A recognised code. None of them shows its content when it is printed, but for what is public in the hall anyway. */
public sealed interface ScannedCode {

    /** The kind in a word, for technicians and logs. */
    default String kind() {
        return switch (this) {
            case TicketCode code -> "ticket";
            case ProcedureSheet sheet -> "procedure";
            case Card card -> "identity card";
            case UnsupportedCard card -> "identity card that cannot be read";
            case Receipt receipt -> "dossier receipt";
            case Altered altered -> "slip changed by a Vietnamese input method";
            case Unknown unknown -> "unknown";
        };
    }

    /**
     * The QR code of a slip.
     *
     * @param id such as {@code 20261125-A-42}; day and number are possible ones, whether it was issued is the hall's to say
     * @param secret what proves that somebody has the slip, in capitals; empty for a barcode, which carries the id alone
     */
    record TicketCode(String id, String secret) implements ScannedCode {

        @Override
        public String toString() {
            return "TicketCode[%s]".formatted(id);
        }
    }

    /** @param code of a procedure, such as {@code 1.001193}, from a printed list or the address of its page */
    record ProcedureSheet(String code) implements ScannedCode {}

    /** Whose holder stands here, as far as an unsigned code can tell. Let go of it as soon as the citizen has confirmed. */
    record Card(IdentityCard card) implements ScannedCode {}

    /** A card's code with fields missing: an older form, or none that we know. */
    record UnsupportedCard() implements ScannedCode {}

    /** The code on a dossier's receipt; it names a person's case, so it is not shown. */
    record Receipt(String code) implements ScannedCode {

        @Override
        public String toString() {
            return "Receipt[%s characters]".formatted(code.length());
        }
    }

    /** A slip's code whose letters a Vietnamese input method has changed so that nobody can tell what they were. */
    record Altered() implements ScannedCode {}

    record Unknown() implements ScannedCode {}
}
