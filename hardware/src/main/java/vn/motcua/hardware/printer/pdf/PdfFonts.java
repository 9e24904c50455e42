package vn.motcua.hardware.printer.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.motcua.hardware.printer.drawing.Typeface;

/** The typefaces of one PDF document; of each, only the letters that are used are embedded. */
final class PdfFonts {

    private final PDDocument document;
    private final Map<Typeface, PDType0Font> loaded = new HashMap<>();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    PDType0Font get(Typeface face) throws IOException {
        PDType0Font known = loaded.get(face);
        if (known == null) {
            TrueTypeFont font = face.read();
            font.setEnableGsub(false); // a joined ffi has another width than its letters, and copies as nothing
            known = PDType0Font.load(document, font, true);
            loaded.put(face, known);
        }
        return known;
    }
}
