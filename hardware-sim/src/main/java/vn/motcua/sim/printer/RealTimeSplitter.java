package vn.motcua.sim.printer;

import java.util.Set;
import java.util.function.IntConsumer;
import vn.motcua.sim.escpos.CommandReader;

/**
 * Finds the real-time commands DLE EOT, DLE ENQ and DLE DC4 in a stream as it arrives.
 *
 * <p>Between commands they are taken out. Inside another command their bytes stay what they are there, for every manual
 * warns of it; older printers carry them out all the same (Epson TM-T81 reference, "DLE EOT"). One thread.
 */
final class RealTimeSplitter {

    /** Who answers at once. */
    interface Commands {

        /** DLE EOT n. */
        void statusAsked(int n);

        /** DLE ENQ n. */
        void recover(int n);

        /** DLE DC4 8 with its seven fixed bytes. */
        void clear();

        /** DLE DC4 1 m t: a pulse for a drawer. */
        void pulse();
    }

    private static final byte[] CLEAR = {0x10, 0x14, 8, 1, 3, 0x14, 1, 6, 2, 8};

    private final boolean insideImages;
    private final Commands commands;
    private final IntConsumer rest;
    private final CommandReader frame;
    private final byte[] seen = new byte[CLEAR.length];
    private int count;
    private boolean held; // what is seen has not been handed on

    /** @param rest takes what is ordinary, byte by byte */
    RealTimeSplitter(boolean insideImages, Set<Integer> missing, Commands commands, IntConsumer rest) {
        this.insideImages = insideImages;
        this.commands = commands;
        this.rest = rest;
        this.frame = new CommandReader(missing, new Nobody());
    }

    /** Takes the next byte, 0 to 255. */
    void feed(int octet) {
        boolean inside = frame.inside();
        if (inside || (count > 0 && !held)) {
            handOn(octet);
            if (insideImages) {
                watch(octet);
            }
            return;
        }
        if (count == 0) {
            held = octet == 0x10;
            if (!held) {
                handOn(octet);
                return;
            }
        }
        watch(octet);
    }

    /** Forgets a command that has begun. */
    void reset() {
        frame.reset();
        count = 0;
        held = false;
    }

    private void watch(int octet) {
        if (count == 0 && octet != 0x10) {
            return;
        }
        seen[count++] = (byte) octet;
        if (count == 1) {
            return;
        }
        int whole = wholeLength();
        if (whole < 0) {
            giveUp();
        } else if (count == whole) {
            byte[] command = seen.clone();
            count = 0;
            held = false;
            carryOut(command);
        }
    }

    /** How long the command will be, or -1 if what is seen is none. */
    private int wholeLength() {
        return switch (seen[1]) {
            case 0x04 -> count >= 3 && (seen[2] == 7 || seen[2] == 8) ? 4 : 3;
            case 0x05 -> 3;
            case 0x14 -> count < 3 ? 5 : seen[2] == 8 ? clearLength() : seen[2] == 1 ? 5 : -1;
            default -> -1;
        };
    }

    private int clearLength() {
        for (int i = 3; i < count; i++) {
            if (seen[i] != CLEAR[i]) {
                return -1;
            }
        }
        return CLEAR.length;
    }

    private void giveUp() {
        int length = count;
        boolean hand = held;
        count = 0;
        held = false;
        if (hand) {
            for (int i = 0; i < length - 1; i++) {
                handOn(seen[i] & 0xFF);
            }
            feed(seen[length - 1] & 0xFF);
        } else if (seen[length - 1] == 0x10) {
            seen[0] = 0x10;
            count = 1;
        }
    }

    private void carryOut(byte[] command) {
        switch (command[1]) {
            case 0x04 -> commands.statusAsked(command[2] & 0xFF);
            case 0x05 -> commands.recover(command[2] & 0xFF);
            default -> {
                if (command[2] == 8) {
                    commands.clear();
                } else {
                    commands.pulse();
                }
            }
        }
    }

    private void handOn(int octet) {
        frame.feed(octet);
        rest.accept(octet);
    }

    private static final class Nobody implements CommandReader.Sink {

        @Override
        public void text(int octet) {}

        @Override
        public void control(int octet) {}

        @Override
        public void command(int code, byte[] parameters) {}

        @Override
        public void unknown(int code) {}
    }
}
