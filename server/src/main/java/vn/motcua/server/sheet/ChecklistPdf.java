package vn.motcua.server.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.procedure.SubmissionMethod;

/** What a citizen takes home: which papers to bring, with boxes to tick, how long it takes, what it costs, and where to go. */
final class ChecklistPdf {

    private static final float QR_SIZE = 82;
    private static final float COLUMN = 128;
    private static final String PORTAL = "dichvucong.gov.vn";

    private final TaggedPdfPages leaves;
    private final SheetTexts texts;
    private final ProcedureSheet sheet;
    private final Procedure procedure;

    ChecklistPdf(TaggedPdfPages leaves, SheetTexts texts, ProcedureSheet sheet) {
        this.leaves = leaves;
        this.texts = texts;
        this.sheet = sheet;
        this.procedure = sheet.procedure();
    }

    /** @param chosen the case, from 1; 0 for all of them */
    void write(Desk desk, int chosen) throws IOException {
        head(desk, chosen);
        papers(chosen);
        timeAndFees();
        where(desk);
    }

    private void head(Desk desk, int chosen) throws IOException {
        boolean withCode = !desk.address().isBlank();
        leaves.keepRight(withCode ? QR_SIZE + 16 : 0);
        float top = leaves.y();
        leaves.write(part("P"), Style.DETAIL, 0, texts.in(desk.plan().name()));
        leaves.gap(4);
        leaves.write(part("P"), Style.LABEL, 0, texts.say("checklist"));
        String title = texts.in(procedure.shortName());
        leaves.write(part("H1"), Style.title(title), 0, title);
        if (!procedure.name().equals(title)) {
            leaves.write(part("P"), Style.SUBTITLE, 0, procedure.name());
        }
        leaves.write(part("P"), Style.DETAIL, 0, texts.about(procedure));
        if (withCode) {
            code(desk.page(procedure.code(), chosen), top);
        }
        leaves.keepRight(0);
        leaves.gap(8);
        leaves.rule();
    }

    private void code(String address, float top) throws IOException {
        if (leaves.document().getNumberOfPages() > 1) {
            return; // a title of many lines has turned the page: the corner is behind
        }
        PDStructureElement figure = part("Figure");
        figure.setAlternateDescription(texts.say("phone-alt", address));
        float x = TaggedPdfPages.RIGHT - QR_SIZE;
        leaves.draw(QrMatrix.of(address), x, top - QR_SIZE, QR_SIZE, figure);
        leaves.caption(part("Caption"), Style.FOOT, x, top - QR_SIZE - 12, QR_SIZE, texts.say("phone"));
        leaves.moveTo(top - QR_SIZE - 14);
    }

    private void papers(int chosen) throws IOException {
        if (procedure.papers().isEmpty() && procedure.cases().isEmpty()) {
            leaves.gap(10);
            leaves.write(part("P"), Style.BODY, 0, texts.say(procedure.complete() ? "no-papers" : "index-only"));
            return;
        }
        if (chosen > 0) {
            ProcedureCase one = procedure.cases().get(chosen - 1);
            subheading(texts.say("case", texts.in(one.name())));
            list(procedure.papersFor(Optional.of(one)));
            return;
        }
        if (!procedure.papers().isEmpty()) {
            if (!procedure.cases().isEmpty()) {
                subheading(texts.say("all-cases"));
            }
            list(procedure.papers());
        }
        for (ProcedureCase one : procedure.cases()) {
            subheading(texts.say("case", texts.in(one.name())));
            list(one.papers());
        }
    }

    private void subheading(String text) throws IOException {
        leaves.gap(10);
        leaves.needLines(Style.BODY, 4);
        leaves.write(part("H2"), Style.HEADING, 0, text);
    }

    private void list(List<Paper> papers) throws IOException {
        PDStructureElement list = part("L");
        for (Paper paper : papers) {
            if (paper.isToBring()) {
                leaves.gap(6);
                leaves.needText(Style.BODY, 22, texts.in(paper.name()), 2);
                leaves.box(TaggedPdfPages.LEFT, 11);
                PDStructureElement body = PdfStructure.part("LBody", PdfStructure.part("LI", list));
                leaves.write(PdfStructure.part("P", body), Style.BODY, 22, texts.in(paper.name()));
                leaves.write(PdfStructure.part("P", body), Style.DETAIL, 22, texts.detail(paper));
            }
        }
        List<Paper> notes = papers.stream().filter(paper -> !paper.isToBring()).toList();
        if (!notes.isEmpty()) {
            leaves.gap(8);
            leaves.needLines(Style.BODY, 3);
            leaves.write(part("P"), Style.LABEL, 0, texts.say("notes"));
            PDStructureElement remarks = part("L");
            for (Paper note : notes) {
                PDStructureElement body = PdfStructure.part("LBody", PdfStructure.part("LI", remarks));
                leaves.write(body, Style.BODY, 0, "• " + texts.in(note.name()).replace('\n', ' '));
            }
        }
    }

    private void timeAndFees() throws IOException {
        if (procedure.methods().isEmpty()) {
            return;
        }
        subheading(texts.say("time-and-fees"));
        for (SubmissionMethod method : procedure.methods()) {
            leaves.gap(4);
            leaves.needLines(Style.BODY, 3);
            leaves.write(part("H3"), Style.SUBHEADING, 0, texts.channel(method));
            leaves.fact(part("P"), texts.say("time"), COLUMN, texts.time(method.time()));
            for (Fee fee : method.fees()) {
                leaves.fact(part("P"), texts.say("fee"), COLUMN, texts.fee(fee));
            }
        }
    }

    private void where(Desk desk) throws IOException {
        subheading(texts.say("where"));
        leaves.write(part("P"), Style.BODY, 0, texts.in(desk.plan().name()) + "\n" + desk.where(sheet, texts));
        if (!sheet.note().isBlank()) {
            leaves.write(part("P"), Style.BODY, 0, sheet.note());
        }
        leaves.gap(4);
        leaves.write(part("P"), Style.BODY, 0, online());
    }

    private String online() {
        return switch (procedure.online()) {
            case FULL, PARTIAL, AVAILABLE, LEVEL_3, LEVEL_4 -> texts.say("online-yes", PORTAL);
            case NONE -> texts.say("online-no");
            case UNKNOWN -> texts.say("online-unknown");
        };
    }

    private PDStructureElement part(String type) {
        return PdfStructure.part(type, leaves.top());
    }
}
