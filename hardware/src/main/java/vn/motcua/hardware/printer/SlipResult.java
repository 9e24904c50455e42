package vn.motcua.hardware.printer;

import vn.motcua.hardware.DeviceReason;

/** The result of printing one copy of a slip, as far as it can be known. */
public sealed interface SlipResult {

    /** The word for the journal: CONFIRMED, PRESUMED, FAILED, SPOILED, NOT_TAKEN or UNKNOWN. */
    String state();

    /** The UnifiedPOS word for the cause; empty when confirmed or presumed. */
    String reasonWord();

    /** The slip is printed; it may still hang uncut, which the printer's status then says. */
    record Confirmed(ProofLevel level) implements SlipResult {

        @Override
        public String state() {
            return "CONFIRMED";
        }

        @Override
        public String reasonWord() {
            return "";
        }
    }

    /**
     * All of it was sent to a printer that can never tell whether a slip came out, and nothing speaks against it. The
     * citizen is shown the number and not asked; staff see that it is not proven.
     */
    record Presumed(ProofLevel level) implements SlipResult {

        @Override
        public String state() {
            return "PRESUMED";
        }

        @Override
        public String reasonWord() {
            return "";
        }
    }

    /** Printed, but nobody took it from the presenter, which has drawn it back in. */
    record NotTaken() implements SlipResult {

        @Override
        public String state() {
            return "NOT_TAKEN";
        }

        @Override
        public String reasonWord() {
            return DeviceReason.PRESENTER_OCCUPIED.word();
        }
    }

    /** Not one dot of it was sent; printing it again is safe. */
    record Failed(DeviceReason reason, String detail) implements SlipResult {

        @Override
        public String state() {
            return "FAILED";
        }

        @Override
        public String reasonWord() {
            return reason.word();
        }
    }

    /**
     * Some of it was sent, and the evidence is that it did not come out whole. A fragment may hang in the printer, and
     * whoever prints it again marks it, in case the evidence is wrong.
     */
    record Spoiled(DeviceReason reason, String detail) implements SlipResult {

        @Override
        public String state() {
            return "SPOILED";
        }

        @Override
        public String reasonWord() {
            return reason.word();
        }
    }

    /** All of it was sent and no proof came back: it may lie in the tray. Ask a person; only a marked reprint is safe. */
    record Unknown(DeviceReason reason, String detail) implements SlipResult {

        @Override
        public String state() {
            return "UNKNOWN";
        }

        @Override
        public String reasonWord() {
            return reason.word();
        }
    }
}
