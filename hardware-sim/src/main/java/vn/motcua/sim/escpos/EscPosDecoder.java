package vn.motcua.sim.escpos;

import java.util.Set;
import vn.motcua.hardware.printer.escpos.Dots;

/**
 * Reads an ESC/POS stream byte by byte, as a printer would, and says what happens to the paper: text in the printer's
 * own fonts and code pages, pictures, bar codes, cuts.
 *
 * <p>It finds its feet again after nonsense. How the bytes are cut into reads does not matter. One thread.
 */
public final class EscPosDecoder {

    /** What the stream asks for, in order. */
    public interface Paper {

        /** The paper is cut; the dots printed since the cut before, {@code null}-free and maybe without ink. */
        void cut(Dots slip);

        /** GS r n: answer now that everything before it is done. */
        void queuedStatusAsked(int n);

        /** Whether the blade moves; if not, the cut is left out and {@link EscPosDecoder#tear()} may follow. */
        default boolean mayCut() {
            return true;
        }

        /** That many rows have passed the head. */
        default void moved(int rows) {}

        /** ESC @: begin afresh. */
        default void initialized() {}

        /**
         * A command that is not about ink, such as GS I.
         *
         * @param code its name, {@code first << 8 | second}
         * @return whether this printer knows it
         */
        default boolean command(int code, byte[] parameters) {
            return false;
        }

        /** Bytes that no printer of this kind knows, or that ask for what cannot be printed; a short name of them. */
        default void notUnderstood(String what) {}
    }

    private final Paper paper;
    private final PaperBuffer roll;
    private final Composer composer;
    private final CommandReader reader;
    private final PrintCommands ink;
    private boolean deselected;

    /** A printer of 203 dpi that has every command and no fonts; what is printed beyond {@code width} dots is lost. */
    public EscPosDecoder(int width, Paper paper) {
        this(new PrintHead(width, 203, 203, Set.of()), Glyphs.NONE, paper);
    }

    public EscPosDecoder(PrintHead head, Glyphs glyphs, Paper paper) {
        this.paper = paper;
        this.roll = new PaperBuffer(head.widthDots());
        this.composer = new Composer(roll, head.dpi(), paper::moved);
        this.ink = new PrintCommands(
                composer, new TextPen(composer, glyphs, paper::notUnderstood), head, paper::notUnderstood);
        this.reader = new CommandReader(head.missing(), new Stream());
    }

    /** Takes the next byte, 0 to 255. */
    public void feed(int octet) {
        reader.feed(octet);
    }

    /** Takes a stretch of bytes. */
    public void feed(byte[] bytes) {
        for (byte octet : bytes) {
            reader.feed(octet & 0xFF);
        }
    }

    /** Forgets a half-read command and what is composed but not printed; what is on the paper stays there. */
    public void reset() {
        reader.reset();
        composer.dropLine();
        deselected = false;
    }

    /** Whether a command is half read, or a line is composed and not printed. */
    public boolean busy() {
        return reader.inside() || !composer.empty();
    }

    /** Whether there is ink on the paper since the last cut. */
    public boolean inked() {
        return roll.inked();
    }

    /** Rows without ink at the end of the paper. */
    public int blankRows() {
        return roll.blankRows();
    }

    /** What hangs out of the printer, not cut. */
    public Dots hanging() {
        return roll.picture();
    }

    /** Takes the paper off where it is. */
    public Dots tear() {
        return roll.take();
    }

    private final class Stream implements CommandReader.Sink {

        @Override
        public void text(int octet) {
            if (!deselected) {
                ink.pen().text(octet);
            }
        }

        @Override
        public void control(int octet) {
            if (deselected) {
                return;
            }
            switch (octet) {
                case 0x0A -> composer.feedLine();
                case 0x09 -> ink.pen().tab();
                case 0x00, 0x0D -> {} // NUL is nothing, and CR feeds nothing unless a switch inside says so
                default -> paper.notUnderstood("%02X".formatted(octet));
            }
        }

        /** ESC = n: a deselected printer drops everything until it is selected again (Epson reference, "ESC ="). */
        @Override
        public void command(int code, byte[] data) {
            if (code == 0x1B3D) {
                deselected = (data[0] & 1) == 0;
            } else if (!deselected) {
                carryOut(code, data);
            }
        }

        private void carryOut(int code, byte[] data) {
            switch (code) {
                case 0x1B40 -> {
                    ink.begin();
                    paper.initialized();
                }
                case 0x1D72 -> paper.queuedStatusAsked(data[0] & 0xFF);
                case 0x1D56, 0x1B69, 0x1B6D -> cut();
                default -> {
                    if (!ink.command(code, data) && !paper.command(code, data)) {
                        paper.notUnderstood("%04X".formatted(code));
                    }
                }
            }
        }

        @Override
        public void unknown(int code) {
            if (deselected) {
                return;
            }
            paper.notUnderstood("%04X".formatted(code));
        }
    }

    /** Ignored unless at the beginning of a line (Epson reference, "GS V"). */
    private void cut() {
        if (!composer.empty()) {
            paper.notUnderstood("cut in the middle of a line");
            return;
        }
        if (paper.mayCut()) {
            paper.cut(roll.take());
        }
    }
}
