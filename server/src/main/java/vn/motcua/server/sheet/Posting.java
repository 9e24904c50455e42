package vn.motcua.server.sheet;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.LegalBasis;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.procedure.SubmissionMethod;

/**
 * A procedure for the notice board, in the eleven sections of an announced procedure (trình tự, cách thức, thành phần hồ
 * sơ … căn cứ pháp lý), each of them present even where there is nothing to say.
 */
final class Posting {

    private static final float COLUMN = 148;

    private final TaggedPdfPages leaves;
    private final SheetTexts texts;
    private final Procedure procedure;
    private final ProcedureSheet sheet;
    private final PDStructureElement whole;

    Posting(TaggedPdfPages leaves, SheetTexts texts, ProcedureSheet sheet) {
        this.leaves = leaves;
        this.texts = texts;
        this.sheet = sheet;
        this.procedure = sheet.procedure();
        this.whole = PdfStructure.part("Sect", leaves.top());
    }

    void write(Desk desk) throws IOException {
        head(desk);
        text("s-steps", procedure.steps(), "none-said");
        ways(desk);
        papers();
        perMethod("s-time", method -> List.of(texts.time(method.time())));
        list("s-applicants", procedure.applicants());
        list("s-agencies", procedure.agencies());
        list("s-result", procedure.results());
        perMethod("s-fees", method -> method.fees().stream().map(this::fee).toList());
        list("s-forms", forms());
        text("s-requirements", procedure.requirements(), "none");
        list("s-law", procedure.legalBasis().stream().map(Posting::law).toList());
    }

    private void head(Desk desk) throws IOException {
        leaves.write(part("P"), Style.DETAIL, 0, texts.in(desk.plan().name()));
        leaves.gap(4);
        leaves.write(part("P"), Style.LABEL, 0, texts.say("posting"));
        String title = texts.in(procedure.shortName());
        leaves.write(part("H1"), Style.title(title), 0, title);
        if (!procedure.name().equals(title)) {
            leaves.write(part("P"), Style.SUBTITLE, 0, procedure.name());
        }
        leaves.write(part("P"), Style.DETAIL, 0, texts.about(procedure));
        if (!procedure.decisionNo().isBlank()) {
            leaves.write(part("P"), Style.DETAIL, 0, texts.say("decision", procedure.decisionNo()));
        }
        leaves.gap(8);
        leaves.rule();
        if (!procedure.complete()) {
            leaves.gap(8);
            leaves.write(part("P"), Style.BODY, 0, texts.say("index-only"));
        }
    }

    private void heading(String key) throws IOException {
        leaves.gap(10);
        leaves.needLines(Style.HEADING, 3);
        leaves.write(part("H2"), Style.HEADING, 0, texts.say(key));
        leaves.gap(2);
    }

    private void text(String key, String text, String nothing) throws IOException {
        heading(key);
        leaves.write(part("P"), Style.BODY, 0, text.isBlank() ? texts.say(nothing) : text.strip());
    }

    private void list(String key, List<String> lines) throws IOException {
        heading(key);
        List<String> said = lines.stream().filter(line -> !line.isBlank()).toList();
        if (said.isEmpty()) {
            leaves.write(part("P"), Style.BODY, 0, texts.say("none-said"));
            return;
        }
        PDStructureElement list = part("L");
        for (String line : said) {
            PDStructureElement body = PdfStructure.part("LBody", PdfStructure.part("LI", list));
            leaves.write(body, Style.BODY, 0, "- " + line.strip().replace('\n', ' '));
        }
    }

    private void ways(Desk desk) throws IOException {
        heading("s-ways");
        for (SubmissionMethod method : procedure.methods()) {
            leaves.write(
                    part("P"),
                    Style.BODY,
                    0,
                    "- " + texts.channel(method) + (method.note().isBlank() ? "" : ": " + method.note()));
        }
        leaves.write(part("P"), Style.BODY, 0, texts.say("where") + ": " + desk.where(sheet, texts));
        if (!sheet.note().isBlank()) {
            leaves.write(part("P"), Style.BODY, 0, sheet.note());
        }
    }

    private void papers() throws IOException {
        heading("s-papers");
        if (procedure.papers().isEmpty() && procedure.cases().isEmpty()) {
            leaves.write(part("P"), Style.BODY, 0, texts.say("none-said"));
        }
        papers(procedure.papers());
        for (ProcedureCase one : procedure.cases()) {
            leaves.gap(4);
            leaves.needLines(Style.BODY, 3);
            leaves.write(part("H3"), Style.SUBHEADING, 0, texts.say("case", texts.in(one.name())));
            papers(one.papers());
        }
    }

    private void papers(List<Paper> papers) throws IOException {
        if (papers.isEmpty()) {
            return;
        }
        PDStructureElement list = part("L");
        for (Paper paper : papers) {
            PDStructureElement body = PdfStructure.part("LBody", PdfStructure.part("LI", list));
            if (paper.isToBring()) {
                leaves.write(PdfStructure.part("P", body), Style.BODY, 0, "- " + texts.in(paper.name()));
                leaves.write(PdfStructure.part("P", body), Style.DETAIL, 8, texts.detail(paper));
            } else {
                leaves.write(
                        PdfStructure.part("P", body),
                        Style.BODY,
                        0,
                        "- " + texts.say("notes") + ": " + texts.in(paper.name()));
            }
            leaves.gap(2);
        }
    }

    /** What differs from one way of handing in to another. */
    @FunctionalInterface
    private interface Said {
        List<String> of(SubmissionMethod method);
    }

    private void perMethod(String key, Said said) throws IOException {
        heading(key);
        if (procedure.methods().isEmpty()) {
            leaves.write(part("P"), Style.BODY, 0, texts.say("none-said"));
        }
        for (SubmissionMethod method : procedure.methods()) {
            List<String> lines = said.of(method);
            leaves.fact(
                    part("P"),
                    texts.channel(method),
                    COLUMN,
                    lines.isEmpty() ? texts.say("none-said") : String.join("\n", lines));
        }
    }

    private String fee(Fee fee) {
        return texts.fee(fee);
    }

    private List<String> forms() {
        return Stream.concat(
                        procedure.papers().stream(),
                        procedure.cases().stream().map(ProcedureCase::papers).flatMap(List::stream))
                .map(Paper::form)
                .filter(form -> !form.isBlank())
                .distinct()
                .toList();
    }

    private static String law(LegalBasis basis) {
        return basis.code().isBlank() ? basis.title() : basis.code() + ": " + basis.title();
    }

    private PDStructureElement part(String type) {
        return PdfStructure.part(type, whole);
    }
}
