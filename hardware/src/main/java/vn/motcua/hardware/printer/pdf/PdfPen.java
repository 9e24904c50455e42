package vn.motcua.hardware.printer.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import vn.motcua.hardware.printer.drawing.PageWriter;
import vn.motcua.hardware.printer.drawing.Typeface;
import vn.motcua.hardware.printer.pdf.SheetPages.Mark;

/** Draws one page of marks into a PDF page. One thread. */
final class PdfPen implements AutoCloseable {

    private static final float BLACK = 0;
    private static final float WHITE = 1;
    private static final double SMALL = 22; // dots

    private final PDPageContentStream out;
    private final PdfFonts fonts;
    private final double dot;
    private final double left;
    private final double top;
    private boolean filling;
    private boolean ink = true;

    /**
     * @param dot a dot in points
     * @param left where the first column of dots lies, in points
     * @param top where the first row lies, in points from the foot of the page
     */
    PdfPen(PDDocument document, PDPage page, PdfFonts fonts, double dot, double left, double top) throws IOException {
        this.out = new PDPageContentStream(document, page);
        this.fonts = fonts;
        this.dot = dot;
        this.left = left;
        this.top = top;
    }

    void draw(SheetPages.Page page) throws IOException {
        for (Mark mark : page.marks()) {
            switch (mark) {
                case Mark.Box box -> box(box, page.top());
                case Mark.Words words -> words(words, page.top());
                case Mark.Together together -> {}
            }
        }
        endFilling();
    }

    /** Boxes of one colour make one shape: squares of a code that are filled one by one leave hairs of light between them. */
    private void box(Mark.Box box, double pageTop) throws IOException {
        use(box.ink());
        double foot = top - (box.row() + box.height() - pageTop) * dot;
        out.addRect((float) (left + box.left() * dot), (float) foot, (float) (box.width() * dot), (float)
                (box.height() * dot));
        filling = true;
    }

    private void words(Mark.Words words, double pageTop) throws IOException {
        endFilling();
        use(words.ink());
        out.beginText();
        out.setFont(fonts.get(words.face()), (float) (words.em() * dot));
        out.setCharacterSpacing((float) (words.tracking() * dot));
        out.newLineAtOffset((float) (left + words.x() * dot), (float) (top - (words.baseline() - pageTop) * dot));
        out.showText(words.face().clean(words.text()));
        out.endText();
    }

    /** At the foot of the page, below its marks. */
    void pageNumber(Typeface face, String words, int widthDots, double rows) throws IOException {
        double x = widthDots - PageWriter.MARGIN - face.width(words, SMALL, 0);
        words(new Mark.Words(face, words, x, rows + SMALL, SMALL, 0, true), 0);
    }

    private void use(boolean wanted) throws IOException {
        if (wanted != ink) {
            endFilling();
            out.setNonStrokingColor(wanted ? BLACK : WHITE);
            ink = wanted;
        }
    }

    private void endFilling() throws IOException {
        if (filling) {
            out.fill();
            filling = false;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
