package vn.motcua.server.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.motcua.domain.procedure.ProcedureSheet;

/** A printed document as its reader has it: opened again from its bytes. */
final class Printed implements AutoCloseable {

    final PDDocument document;
    final int size;

    private Printed(byte[] bytes) throws IOException {
        document = Loader.loadPDF(bytes);
        size = bytes.length;
    }

    static Printed checklist(ProcedureSheet sheet, int chosen, Locale locale) throws IOException {
        var texts = new SheetTexts(locale);
        try (var leaves = new TaggedPdfPages("Giấy tờ cần mang", "Đông Hà", texts.language())) {
            new ChecklistPdf(leaves, texts, sheet).write(SheetBuilder.desk(), chosen);
            return saved(leaves, texts, sheet);
        }
    }

    static Printed posting(ProcedureSheet sheet) throws IOException {
        var texts = new SheetTexts(Locale.ROOT);
        try (var leaves = new TaggedPdfPages("Niêm yết", "Đông Hà", texts.language())) {
            new Posting(leaves, texts, sheet).write(SheetBuilder.desk());
            return saved(leaves, texts, sheet);
        }
    }

    private static Printed saved(TaggedPdfPages leaves, SheetTexts texts, ProcedureSheet sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        leaves.save(bytes, texts.source(sheet.procedure()), (page, pages) -> texts.say("page", page, pages));
        return new Printed(bytes.toByteArray());
    }

    static Printed booklet(List<ProcedureSheet> sheets) throws IOException {
        var texts = new SheetTexts(Locale.ROOT);
        try (var leaves = new TaggedPdfPages("Lĩnh vực", "Đông Hà", texts.language())) {
            var booklet = new Booklet(leaves, texts, SheetBuilder.desk(), "Hộ tịch");
            booklet.write(sheets.iterator());
            var bytes = new ByteArrayOutputStream();
            leaves.save(bytes, "Hộ tịch", booklet::pageOf);
            return new Printed(bytes.toByteArray());
        }
    }

    /** In the order of the page's content, lines joined by single blanks. */
    String text() throws IOException {
        return flat(new PDFTextStripper().getText(document));
    }

    /** @param page from 1 */
    String text(int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return flat(stripper.getText(document));
    }

    static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** What a screen reader says: each part with its type, as {@code H1 Đăng ký khai sinh}. */
    List<String> spoken() throws IOException {
        Map<COSDictionary, Map<Integer, String>> marked = new HashMap<>();
        for (PDPage page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> texts = new HashMap<>();
            extractor.getMarkedContents().stream()
                    .filter(content -> content.getMCID() >= 0)
                    .forEach(content -> texts.put(content.getMCID(), text(content)));
            marked.put(page.getCOSObject(), texts);
        }
        List<String> spoken = new ArrayList<>();
        speak(document.getDocumentCatalog().getStructureTreeRoot(), marked, spoken);
        return spoken;
    }

    private static String text(PDMarkedContent content) {
        var text = new StringBuilder();
        float line = Float.NaN;
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                if (!text.isEmpty() && letter.getYDirAdj() != line) {
                    text.append(' ');
                }
                line = letter.getYDirAdj();
                text.append(letter.getUnicode());
            }
        }
        return text.toString();
    }

    private static void speak(
            PDStructureNode node, Map<COSDictionary, Map<Integer, String>> marked, List<String> spoken) {
        var own = new StringBuilder();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                speak(element, marked, spoken);
            } else if (kid instanceof PDMarkedContentReference piece) {
                Map<Integer, String> onPage =
                        marked.getOrDefault(piece.getPage().getCOSObject(), Map.of());
                own.append(' ').append(onPage.get(piece.getMCID()));
            }
        }
        if (node instanceof PDStructureElement element && !own.isEmpty()) {
            spoken.add(
                    element.getStructureType() + flat(" " + own).transform(said -> said.isEmpty() ? "" : " " + said));
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
