package vn.motcua.server.sheet;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A4 pages that fill from top to bottom. What is written belongs to a part of the structure; what is only drawn (lines,
 * boxes, page numbers) is marked as decoration. Not for several threads.
 */
final class TaggedPdfPages implements AutoCloseable {

    static final float LEFT = 57; // 2 cm
    static final float TOP = PDRectangle.A4.getHeight() - 51;
    static final float RIGHT = PDRectangle.A4.getWidth() - 57;
    private static final float BOTTOM = 65;
    private static final float FOOT = 34;
    private static final float BETWEEN_PARAGRAPHS = 3;
    private static final int KEPT_TOGETHER = 9;
    private static final Color GOLD = new Color(0xb98a2f);
    private static final Color LINE = new Color(0x4a433b);

    private final PDDocument document = new PDDocument();
    private final EmbeddedTypeface plain;
    private final EmbeddedTypeface strong;
    private final PdfStructure tags = new PdfStructure();
    private PDPage page;
    private PDPageContentStream pen;
    private float y;
    private float right = RIGHT;
    private float lineEnd = LEFT;

    TaggedPdfPages(String title, String author, String language) throws IOException {
        plain = EmbeddedTypeface.plain(document);
        strong = EmbeddedTypeface.strong(document);
        page = new PDPage(PDRectangle.A4);
        pen = begin();
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor(author);
        document.getDocumentInformation().setCreator("Motcua");
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(language);
        var viewer = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
    }

    private PDPageContentStream begin() throws IOException {
        document.addPage(page);
        page.getCOSObject().setName("Tabs", "S");
        tags.add(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    /** Goes on at the top of a new page. */
    void turn() throws IOException {
        pen.close();
        page = new PDPage(PDRectangle.A4);
        pen = begin();
        right = RIGHT;
    }

    PDDocument document() {
        return document;
    }

    PDPage page() {
        return page;
    }

    PDStructureElement top() {
        return tags.top();
    }

    float y() {
        return y;
    }

    void moveTo(float lower) {
        y = Math.min(y, lower);
    }

    /** Keeps this much free at the right, for something that stands there, until the next page or {@code keepRight(0)}. */
    void keepRight(float free) {
        right = RIGHT - free;
    }

    void gap(float points) {
        y -= points;
    }

    /** Turns the page unless this much fits on it. */
    void need(float points) throws IOException {
        if (y - points < BOTTOM) {
            turn();
        }
    }

    /** Turns the page unless this many lines fit on it. */
    void needLines(Style style, int lines) throws IOException {
        need(lines * style.leading);
    }

    /** Turns the page rather than tear a text apart, if it is short; {@code more} lines belong to it. */
    void needText(Style style, float indent, String text, int more) throws IOException {
        int lines = wrap(text, style, indent).size() + more;
        if (lines <= KEPT_TOGETHER) {
            needLines(style, lines);
        }
    }

    EmbeddedTypeface face(Style style) {
        return style.strong ? strong : plain;
    }

    /** Writes a text as one part; a line break in it begins a new line. */
    void write(PDStructureElement part, Style style, float indent, String text) throws IOException {
        boolean first = true;
        for (String paragraph : text.split("\n", -1)) {
            if (!first) {
                gap(BETWEEN_PARAGRAPHS);
            }
            first = false;
            float hanging = hanging(paragraph);
            lines(part, style, LEFT + indent + hanging, wrap(paragraph, style, indent + hanging));
        }
    }

    private List<String> wrap(String paragraph, Style style, float indent) {
        return LineBreaker.wrap(paragraph, face(style), style.size, right - LEFT - indent);
    }

    /** Points and sub-points of an official text stand in a little. */
    private static float hanging(String paragraph) {
        String start = paragraph.stripLeading();
        if (start.startsWith("+")) {
            return 18;
        }
        return start.startsWith("-") || start.startsWith("•") ? 8 : 0;
    }

    private void lines(PDStructureElement part, Style style, float x, List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        needLines(style, Math.min(2, lines.size()));
        mark(part);
        for (String line : lines) {
            if (y - style.leading < BOTTOM) {
                pen.endMarkedContent();
                turn();
                mark(part);
            }
            y -= style.leading;
            show(style, x, y + (style.leading - style.size) / 2 + 1, line);
            lineEnd = x + face(style).width(line, style.size);
        }
        pen.endMarkedContent();
    }

    private void mark(PDStructureElement part) throws IOException {
        pen.beginMarkedContent(COSName.getPDFName(part.getStructureType()), tags.mark(part, page));
    }

    private void show(Style style, float x, float baseline, String line) throws IOException {
        pen.beginText();
        pen.setFont(face(style).font(), style.size);
        pen.setNonStrokingColor(style.ink);
        pen.newLineAtOffset(x, baseline);
        pen.showText(line);
        pen.endText();
    }

    /** A label and, beside it, what it says. */
    void fact(PDStructureElement part, String label, float column, String text) throws IOException {
        needLines(Style.BODY, 2);
        mark(part);
        show(
                Style.LABEL,
                LEFT,
                y - Style.LABEL.leading + 3.5f,
                face(Style.LABEL).fit(label));
        pen.endMarkedContent();
        if (face(Style.LABEL).width(label, Style.LABEL.size) > column - 6) {
            y -= Style.LABEL.leading;
        }
        write(part, Style.BODY, column, text);
    }

    /** One line with something at its end, and dots between. */
    void leader(PDStructureElement part, Style style, String end) throws IOException {
        mark(part);
        String fitting = face(style).fit(end);
        float baseline = y + (style.leading - style.size) / 2 + 1;
        float x = right - face(style).width(fitting, style.size);
        show(style, x, baseline, fitting);
        pen.endMarkedContent();
        decorate();
        pen.setStrokingColor(LINE);
        pen.setLineWidth(0.8f);
        pen.setLineDashPattern(new float[] {0.8f, 3}, 0);
        pen.moveTo(lineEnd + 5, baseline);
        pen.lineTo(x - 5, baseline);
        pen.stroke();
        pen.setLineDashPattern(new float[0], 0);
        pen.endMarkedContent();
    }

    /** An empty box to tick, left of the line that is written next. */
    void box(float x, float size) throws IOException {
        needLines(Style.BODY, 2);
        decorate();
        pen.setStrokingColor(LINE);
        pen.setLineWidth(1.1f);
        pen.addRect(x, y - Style.BODY.leading + (Style.BODY.leading - size) / 2, size, size);
        pen.stroke();
        pen.endMarkedContent();
    }

    /** A thin line of gold. */
    void rule() throws IOException {
        decorate();
        pen.setStrokingColor(GOLD);
        pen.setLineWidth(1.2f);
        pen.moveTo(LEFT, y);
        pen.lineTo(right, y);
        pen.stroke();
        pen.endMarkedContent();
    }

    private void decorate() throws IOException {
        pen.beginMarkedContent(COSName.ARTIFACT);
    }

    /** A QR code with its lower left corner here; the page knows what it says. */
    void draw(QrMatrix code, float x, float lower, float size, PDStructureElement figure) throws IOException {
        mark(figure);
        pen.setNonStrokingColor(Color.BLACK);
        code.draw(pen, x, lower, size);
        pen.fill();
        pen.endMarkedContent();
    }

    /** One short line in the middle of a place that is free. */
    void caption(PDStructureElement part, Style style, float x, float baseline, float width, String text)
            throws IOException {
        mark(part);
        String fitting = face(style).fit(text);
        show(style, x + (width - face(style).width(fitting, style.size)) / 2, baseline, fitting);
        pen.endMarkedContent();
    }

    /** Makes an area lead somewhere. */
    void link(PDStructureElement part, PDPage on, PDRectangle area, PDAction to, String contents) throws IOException {
        var link = new PDAnnotationLink();
        link.setRectangle(area);
        link.setAction(to);
        link.setContents(contents);
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        link.setBorderStyle(border);
        link.setPage(on);
        on.getAnnotations().add(link);
        tags.tie(link, part);
    }

    /** Ends the pages, numbers them, and gives the document away. */
    void save(OutputStream out, String foot, PageOf numbering) throws IOException {
        pen.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            foot(document.getPage(i), foot, numbering.text(i + 1, pages));
        }
        tags.finish(document);
        document.save(out);
    }

    /** Says which page of how many this is. */
    @FunctionalInterface
    interface PageOf {
        String text(int page, int pages);
    }

    private void foot(PDPage on, String foot, String number) throws IOException {
        try (var under = new PDPageContentStream(document, on, PDPageContentStream.AppendMode.APPEND, true, true)) {
            pen = under;
            decorate();
            float lower = FOOT;
            List<String> lines = LineBreaker.wrap(foot, plain, Style.FOOT.size, RIGHT - LEFT - 70);
            for (String line : lines.subList(0, Math.min(2, lines.size()))) {
                show(Style.FOOT, LEFT, lower, line);
                lower -= Style.FOOT.leading;
            }
            String fitting = plain.fit(number);
            show(Style.FOOT, RIGHT - plain.width(fitting, Style.FOOT.size), FOOT, fitting);
            pen.endMarkedContent();
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
