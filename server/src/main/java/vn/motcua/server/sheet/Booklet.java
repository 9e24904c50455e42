package vn.motcua.server.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import vn.motcua.domain.procedure.ProcedureSheet;

/**
 * The postings of a field, one after the other, with bookmarks, and in front of them a table of contents that leads to
 * each. The contents have pages of their own (i, ii …), so that the procedures begin on page 1.
 */
final class Booklet {

    private record Entry(String title, int number, PDPage page) {}

    private final TaggedPdfPages leaves;
    private final SheetTexts texts;
    private final Desk desk;
    private final String field;
    private final PDStructureElement contents;
    private final List<Entry> entries = new ArrayList<>();
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private int contentsPages;

    Booklet(TaggedPdfPages leaves, SheetTexts texts, Desk desk, String field) {
        this.leaves = leaves;
        this.texts = texts;
        this.desk = desk;
        this.field = field;
        this.contents = PdfStructure.part("Sect", leaves.top());
    }

    void write(Iterator<ProcedureSheet> sheets) throws IOException {
        while (sheets.hasNext()) {
            ProcedureSheet sheet = sheets.next();
            if (!entries.isEmpty()) {
                leaves.turn();
            }
            String title = texts.in(sheet.procedure().shortName());
            entries.add(new Entry(title, leaves.document().getNumberOfPages(), leaves.page()));
            mark(title, leaves.page());
            new Posting(leaves, texts, sheet).write(desk);
        }
        int postings = leaves.document().getNumberOfPages();
        leaves.turn();
        writeContents();
        contentsPages = leaves.document().getNumberOfPages() - postings;
        moveToFront(postings);
        label();
        leaves.document().getDocumentCatalog().setDocumentOutline(outline);
    }

    private void mark(String title, PDPage page) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(top(page));
        outline.addLast(item);
    }

    private static PDPageXYZDestination top(PDPage page) {
        var top = new PDPageXYZDestination();
        top.setPage(page);
        top.setTop((int) page.getMediaBox().getHeight());
        return top;
    }

    private void writeContents() throws IOException {
        leaves.write(part("P"), Style.DETAIL, 0, texts.in(desk.plan().name()));
        leaves.gap(4);
        leaves.write(part("P"), Style.LABEL, 0, texts.say("booklet"));
        String title = texts.say("booklet-field", field);
        leaves.write(part("H1"), Style.title(title), 0, title);
        leaves.write(part("P"), Style.DETAIL, 0, texts.say("booklet-count", entries.size()));
        leaves.gap(8);
        leaves.rule();
        leaves.gap(12);
        leaves.write(part("H2"), Style.HEADING, 0, texts.say("contents"));
        PDStructureElement list = part("TOC");
        for (Entry entry : entries) {
            line(PdfStructure.part("Link", PdfStructure.part("TOCI", list)), entry);
        }
    }

    private void line(PDStructureElement link, Entry entry) throws IOException {
        leaves.gap(4);
        leaves.needLines(Style.BODY, 3);
        float upper = leaves.y();
        PDPage on = leaves.page();
        leaves.keepRight(36);
        leaves.write(link, Style.BODY, 0, entry.title());
        leaves.keepRight(0);
        leaves.leader(link, Style.BODY, Integer.toString(entry.number()));
        float lower = on.equals(leaves.page()) ? leaves.y() : upper - Style.BODY.leading;
        var to = new PDActionGoTo();
        to.setDestination(top(entry.page()));
        leaves.link(
                link,
                on,
                new PDRectangle(TaggedPdfPages.LEFT, lower, TaggedPdfPages.RIGHT - TaggedPdfPages.LEFT, upper - lower),
                to,
                entry.title());
    }

    private void moveToFront(int postings) {
        PDPageTree pages = leaves.document().getPages();
        PDPage first = pages.get(0);
        for (int i = 0; i < contentsPages; i++) {
            PDPage page = pages.get(postings + i);
            pages.remove(postings + i);
            pages.insertBefore(page, first);
        }
    }

    private void label() {
        var labels = new PDPageLabels(leaves.document());
        var roman = new PDPageLabelRange();
        roman.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
        roman.setStart(1);
        labels.setLabelItem(0, roman);
        var decimal = new PDPageLabelRange();
        decimal.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        decimal.setStart(1);
        labels.setLabelItem(contentsPages, decimal);
        leaves.document().getDocumentCatalog().setPageLabels(labels);
    }

    /** The contents count for themselves. */
    String pageOf(int page, int pages) {
        return page <= contentsPages
                ? texts.say("toc-page", page)
                : texts.say("page", page - contentsPages, pages - contentsPages);
    }

    private PDStructureElement part(String type) {
        return PdfStructure.part(type, contents);
    }
}
