package vn.motcua.hardware.printer.pdf;

/** A sheet of an office printer, upright. */
public enum SheetSize {
    /** 210 × 297 mm. */
    A4(210, 297, "iso_a4_210x297mm"),
    /** 148 × 210 mm. */
    A5(148, 210, "iso_a5_148x210mm");

    private final int widthMm;
    private final int heightMm;
    private final String media;

    SheetSize(int widthMm, int heightMm, String media) {
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.media = media;
    }

    int widthMm() {
        return widthMm;
    }

    int heightMm() {
        return heightMm;
    }

    /** What printers call it (PWG 5101.1). */
    public String media() {
        return media;
    }
}
