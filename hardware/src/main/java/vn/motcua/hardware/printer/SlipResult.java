package vn.motcua.hardware.printer;

import vn.motcua.hardware.DeviceReason;

/** What became of one slip, as far as anybody can honestly say. */
public sealed interface SlipResult {

    /** The word for the journal: CONFIRMED, FAILED or UNKNOWN. */
    String state();

    /** The UnifiedPOS word for the cause; empty when confirmed. */
    String reasonWord();

    /** The printer has reported that the slip is printed; it may still hang uncut, which its status then says. */
    record Confirmed() implements SlipResult {

        @Override
        public String state() {
            return "CONFIRMED";
        }

        @Override
        public String reasonWord() {
            return "";
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

    /** Some of it was sent and no proof came back: it may lie in the tray. Ask a person; only a marked reprint is safe. */
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
