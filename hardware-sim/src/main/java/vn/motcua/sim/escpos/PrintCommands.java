package vn.motcua.sim.escpos;

import java.util.function.Consumer;

/** Carries out the commands that put ink on paper or say how (Epson reference, the section of each). One thread. */
final class PrintCommands {

    private final Composer composer;
    private final TextPen pen;
    private final Consumer<String> notUnderstood;
    private final PrintHead head;
    private StoredPictures stored = new StoredPictures();
    private double across = 1; // dots in a horizontal motion unit
    private double down;
    private int barHeight = 162;
    private int barModule = 3;
    private int readable; // 1 above, 2 below
    private boolean readableSmall;
    private byte[] downloaded = {};
    private int downloadedColumns;

    PrintCommands(Composer composer, TextPen pen, PrintHead head, Consumer<String> notUnderstood) {
        this.composer = composer;
        this.pen = pen;
        this.head = head;
        this.down = usualUnit();
        this.notUnderstood = notUnderstood;
    }

    TextPen pen() {
        return pen;
    }

    /** ESC @. */
    void begin() {
        composer.begin();
        pen.begin();
        across = 1;
        down = usualUnit();
        barHeight = 162;
        barModule = 3;
        readable = 0;
        readableSmall = false;
        downloaded = new byte[0];
        downloadedColumns = 0;
    }

    /** Returns whether there is such a command. */
    boolean command(int code, byte[] data) {
        return pen.command(code, data) || place(code, data) || picture(code, data) || bars(code, data);
    }

    private boolean place(int code, byte[] data) {
        switch (code) {
            case 0x1B4A -> composer.print(units(data[0] & 0xFF, down));
            case 0x1B64 -> composer.print(composer.lineSpacing * (data[0] & 0xFF));
            case 0x1B32 -> composer.defaultSpacing();
            case 0x1B33 -> composer.lineSpacing = units(data[0] & 0xFF, down);
            case 0x1B61 -> whenEmpty(() -> composer.justification = data[0] & 3);
            case 0x1B7B -> whenEmpty(() -> composer.upsideDown = (data[0] & 1) != 0);
            case 0x1B24 -> composer.movePen(units(Commands.word(data, 0), across));
            case 0x1B5C -> composer.movePen(composer.pen() + units((short) Commands.word(data, 0), across));
            case 0x1D4C -> whenEmpty(() -> composer.leftMargin = units(Commands.word(data, 0), across));
            case 0x1D57 -> whenEmpty(() -> composer.areaWidth = units(Commands.word(data, 0), across));
            case 0x1D50 -> {
                across = data[0] == 0 ? 1 : (double) head.dpi() / (data[0] & 0xFF);
                down = data[1] == 0 ? usualUnit() : (double) head.dpi() / (data[1] & 0xFF);
            }
            case 0x1B53, 0x1B55 -> {} // standard mode, one-way printing: as always here
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Takes effect only at the beginning of a line. */
    private void whenEmpty(Runnable what) {
        if (composer.empty() && composer.pen() == 0) {
            what.run();
        }
    }

    private double usualUnit() {
        return (double) head.dpi() / head.unitsPerInch();
    }

    private static int units(int count, double dots) {
        return (int) Math.round(count * dots);
    }

    private boolean picture(int code, byte[] data) {
        switch (code) {
            case 0x1D76 -> raster(data);
            case 0x1B2A -> bitImage(data);
            case 0x1D38 -> outcome(stored.graphics(data, 5), "GS 8 L");
            case 0x1D2A -> {
                downloaded = data;
                downloadedColumns = data.length < 2 ? 0 : (data[0] & 0xFF) * 8;
            }
            case 0x1D2F -> printDownloaded(data[0] & 3);
            case 0x1D28 -> {
                return extended(data);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean extended(byte[] data) {
        switch (data[0]) {
            case 'L' -> outcome(stored.graphics(data, 3), "GS ( L");
            case 'k' -> outcome(stored.symbol(data), "GS ( k");
            case 'K' -> {} // density and speed: black is black here
            default -> {
                return false;
            }
        }
        return true;
    }

    private void outcome(StoredPictures.Outcome outcome, String name) {
        switch (outcome) {
            case StoredPictures.Outcome.Done done -> {}
            case StoredPictures.Outcome.Print print -> composer.printAlone(print.bits());
            case StoredPictures.Outcome.NotUnderstood not -> notUnderstood.accept(name);
        }
    }

    private void raster(byte[] data) {
        int columns = Commands.word(data, 2);
        int rows = Commands.word(data, 4);
        int mode = data[1] & 3;
        if (columns == 0 || rows == 0) {
            return;
        }
        if (mode == 0) {
            composer.printRows(data, 6, columns, rows);
        } else {
            Bits bits = Bits.ofRows(data, 6, columns * 8, rows);
            composer.printAlone(bits.scaled((mode & 1) + 1, (mode >> 1) + 1));
        }
    }

    /** ESC * m: 8 or 24 dots high; at 203 dpi a dot of 8 is three high, and of single density two wide. */
    private void bitImage(byte[] data) {
        int mode = data[0] & 0xFF;
        int columns = Commands.word(data, 1);
        if (columns > 0 && (mode == 0 || mode == 1 || mode == 32 || mode == 33)) {
            Bits bits = Bits.ofColumns(data, 3, columns, mode >= 32 ? 3 : 1);
            composer.put(bits.scaled((mode & 1) == 0 ? 2 : 1, mode >= 32 ? 1 : 3));
        } else if (columns > 0) {
            notUnderstood.accept("ESC * mode " + mode);
        }
    }

    private void printDownloaded(int mode) {
        if (downloadedColumns == 0 || downloaded[1] == 0) {
            notUnderstood.accept("GS / without a picture");
            return;
        }
        Bits bits = Bits.ofColumns(downloaded, 2, downloadedColumns, downloaded[1] & 0xFF);
        composer.printAlone(bits.scaled((mode & 1) + 1, (mode >> 1) + 1));
    }

    private boolean bars(int code, byte[] data) {
        switch (code) {
            case 0x1D68 -> barHeight = Math.max(1, data[0] & 0xFF);
            case 0x1D77 -> barModule = Math.clamp(data[0] & 0xFF, 1, 8);
            case 0x1D48 -> readable = data[0] & 3;
            case 0x1D66 -> readableSmall = (data[0] & 1) != 0;
            case 0x1D6B -> barcode(data);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void barcode(byte[] data) {
        int kind = data[0] & 0xFF;
        boolean counted = kind >= 65;
        byte[] text = new byte[Math.max(0, data.length - 2)];
        System.arraycopy(data, counted ? 2 : 1, text, 0, text.length);
        Symbols.barcode(kind, text, barModule, barHeight)
                .filter(bars -> bars.width <= composer.area()) // too wide prints nothing
                .ifPresentOrElse(
                        bars -> printBars(bars, Symbols.readable(kind, text)), () -> notUnderstood.accept("GS k"));
    }

    private void printBars(Bits bars, String text) {
        if ((readable & 1) != 0) {
            composer.printAlone(pen.label(text, readableSmall));
        }
        composer.printAlone(bars);
        if ((readable & 2) != 0) {
            composer.printAlone(pen.label(text, readableSmall));
        }
    }
}
