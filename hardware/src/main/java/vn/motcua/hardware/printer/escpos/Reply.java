package vn.motcua.hardware.printer.escpos;

/** One complete reply of a printer. */
public sealed interface Reply {

    /** The answer to DLE EOT n: {@code 0xx1xx10b}. */
    record RealTime(int octet) implements Reply {}

    /** Automatic status, GS a: four bytes, the first {@code 0xx1xx00b}. */
    record Automatic(int first, int second, int third, int fourth) implements Reply {

        private static final int OFFLINE_OR_COVER = 0x28;
        private static final int ERRORS = 0x2C;
        private static final int HEAD_HOT = 0x40;
        private static final int PAPER_END = 0x0C;

        /** Whether it says that the printer stands still, for another cause than a hot head, which goes away by itself. */
        public boolean stopped() {
            boolean onlyHot = (second & HEAD_HOT) != 0 && (first & 0x20) == 0;
            return (second & ERRORS) != 0 || (third & PAPER_END) != 0 || ((first & OFFLINE_OR_COVER) != 0 && !onlyHot);
        }
    }

    /** The answer to GS r, or a one-byte answer to GS I: {@code 0xx0xxxxb}. */
    record Queued(int octet) implements Reply {}

    /** 37h 22h d1–d4 00h: everything before that GS ( H is done; when it is dots, they are on the paper. */
    record ProcessId(String id) implements Reply {}

    /** 37h 23h causes 00h: the printer stopped; each cause is 40h to 7Fh. */
    record Stopped(String causes) implements Reply {}

    /** 37h 25h 00h: the buffers are empty after DLE DC4 8. */
    record Cleared() implements Reply {}

    /** 5Fh text 00h: a block answer to GS I. */
    record Identity(String text) implements Reply {}

    /** FFh 13h, four bytes of id, status, three spare: the job that NPI's GS G named is printed. */
    record JobDone(String id, int status) implements Reply {

        /** No cover, paper, jam or blade is in the way: the bits of ESC v but for near end. */
        public boolean well() {
            return (status & 0x5E) == 0;
        }
    }

    /** 10h 0Fh and four bytes: the full status of Custom's printers. */
    record FullStatus(int paper, int user, int recoverable, int unrecoverable) implements Reply {

        /** A slip lies at the mouth. */
        public boolean ticketPresent() {
            return (paper & 0x20) != 0;
        }

        public boolean jammed() {
            return (recoverable & 0x40) != 0;
        }
    }

    /** XON (11h) or XOFF (13h). */
    record Flow(boolean go) implements Reply {}

    /** A byte no printer should have sent at this place. */
    record Noise(int octet) implements Reply {}
}
