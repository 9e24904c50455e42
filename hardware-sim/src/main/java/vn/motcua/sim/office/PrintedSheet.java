package vn.motcua.sim.office;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A document that came out of a simulated office printer. */
public final class PrintedSheet {

    private static final float DOTS_PER_INCH = 72;

    private final int id;
    private final Instant received;
    private final byte[] pdf;

    PrintedSheet(int id, Instant received, byte[] pdf) {
        this.id = id;
        this.received = received;
        this.pdf = pdf.clone();
    }

    /** The id of its job. */
    public int id() {
        return id;
    }

    /** When it came out. */
    public Instant received() {
        return received;
    }

    /** The document, as it was sent. */
    public byte[] pdf() {
        return pdf.clone();
    }

    static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** All that can be read on it. */
    public String text() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a sheet", e);
        }
    }

    /** The largest words on it: the number, on a slip. */
    public String largest() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Largest largest = new Largest();
            largest.getText(document);
            return largest.words;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a sheet", e);
        }
    }

    /** The first page as a PNG file. */
    public byte[] png() {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
            ImageIO.write(page, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw a sheet", e);
        }
    }

    private static final class Largest extends PDFTextStripper {

        private String words = "";
        private float size;

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            float here = positions.getFirst().getFontSizeInPt();
            if (here > size) {
                size = here;
                words = text.strip();
            }
        }
    }
}
