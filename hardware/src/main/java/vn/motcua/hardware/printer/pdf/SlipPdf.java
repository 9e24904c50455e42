package vn.motcua.hardware.printer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.motcua.hardware.printer.Checklist;
import vn.motcua.hardware.printer.Printout;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.drawing.ChecklistRaster;
import vn.motcua.hardware.printer.drawing.PageWriter;
import vn.motcua.hardware.printer.drawing.SlipRaster;

/**
 * Lays a slip or a checklist out on sheets, as PDF: the layout of the roll, at a size that fits a sheet, in letters that can
 * be copied and searched. A slip is one page, a long checklist several. Needs no window system. Any thread.
 *
 * <p>Written without compressed objects, as PDF 1.4 has it: the oldest office printers that take PDF read no other.
 */
public final class SlipPdf {

    private static final double MARGIN_MM = 14; // no office printer prints nearer than 5 mm; a margin reads better
    private static final double SLIP_MM = 120;
    private static final int SLIP_DOTS = 576;
    private static final double CHECKLIST_DOT_MM = 0.1575; // letters of 12 points
    private static final double POINTS_PER_MM = 72 / 25.4;

    private final SheetSize sheet;
    private final PageWriter listPen;
    private final SlipRaster slips = new SlipRaster(SLIP_DOTS);
    private final ChecklistRaster lists;

    public SlipPdf(SheetSize sheet) {
        this.sheet = sheet;
        this.listPen = new PageWriter((int) ((sheet.widthMm() - 2 * MARGIN_MM) / CHECKLIST_DOT_MM), 1);
        this.lists = new ChecklistRaster(listPen);
    }

    /** @return a PDF file */
    public byte[] encode(Printout what) {
        SheetPages pages = new SheetPages();
        return switch (what) {
            case Slip slip -> {
                int rows = slips.layOut(pages, slip);
                double dotMm =
                        Math.min(SLIP_MM / SLIP_DOTS, roomMm() / rows); // a very long one shrinks: it is one sheet
                yield write(pages.split(Double.MAX_VALUE), SLIP_DOTS, dotMm);
            }
            case Checklist list -> {
                lists.layOut(pages, list);
                yield write(pages.split(roomMm() / CHECKLIST_DOT_MM), listPen.width(), CHECKLIST_DOT_MM);
            }
        };
    }

    private double roomMm() {
        return sheet.heightMm() - 2 * MARGIN_MM;
    }

    private byte[] write(List<SheetPages.Page> pages, int widthDots, double dotMm) {
        double dot = dotMm * POINTS_PER_MM;
        double height = sheet.heightMm() * POINTS_PER_MM;
        double left = (sheet.widthMm() - widthDots * dotMm) / 2 * POINTS_PER_MM;
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfFonts fonts = new PdfFonts(document);
            for (int i = 0; i < pages.size(); i++) {
                SheetPages.Page page = pages.get(i);
                PDPage paper = new PDPage(new PDRectangle((float) (sheet.widthMm() * POINTS_PER_MM), (float) height));
                document.addPage(paper);
                try (PdfPen pen = new PdfPen(document, paper, fonts, dot, left, height - MARGIN_MM * POINTS_PER_MM)) {
                    pen.draw(page);
                    if (pages.size() > 1) {
                        pen.pageNumber(listPen.text, (i + 1) + "/" + pages.size(), widthDots, roomMm() / dotMm);
                    }
                }
            }
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a slip as PDF", e);
        }
    }
}
