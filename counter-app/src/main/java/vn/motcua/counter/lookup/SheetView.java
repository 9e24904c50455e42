package vn.motcua.counter.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.parts.ServiceNames;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.procedure.LegalBasis;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.procedure.SubmissionMethod;

/** The sheet of one procedure, as staff read it: what to bring, how long, how much first; steps and law folded away. */
public final class SheetView extends Div {

    private static final long serialVersionUID = 1L;
    private static final int QUESTIONS_SHOWN = 5;

    private final transient StaffTexts texts;
    private final transient ProcedureWords words;

    public SheetView(ProcedureSheet sheet, HallPlan plan, Optional<Questions> questions, StaffTexts texts) {
        this.texts = texts;
        this.words = new ProcedureWords(texts);
        Procedure procedure = sheet.procedure();
        addClassName("mc-sheet");
        getElement().setAttribute("data-sheet", procedure.code().value());
        add(head(sheet, plan));
        if (!sheet.note().isBlank()) {
            var note = new Paragraph(sheet.note());
            note.addClassName("mc-sheet-note");
            add(note);
        }
        add(print(procedure), methods(procedure), papers(procedure));
        fold("lookup.steps", procedure.steps());
        fold("lookup.requirements", procedure.requirements());
        fold("lookup.results", String.join("\n", procedure.results()));
        fold(
                "lookup.law",
                String.join(
                        "\n",
                        procedure.legalBasis().stream().map(SheetView::law).toList()));
        questions.ifPresent(door -> add(answered(door, procedure)));
        add(source(procedure));
    }

    private Component head(ProcedureSheet sheet, HallPlan plan) {
        Procedure procedure = sheet.procedure();
        var name = new H2(procedure.shortName().in(texts.locale()));
        var head = new Div(name);
        head.addClassName("mc-sheet-head");
        if (!procedure.name().equals(procedure.shortName().in(texts.locale()))) {
            head.add(small(procedure.name()));
        }
        var marks = new Div(
                mark(words.levels(procedure.levels()), sheet.twin() ? "attention" : ""),
                mark(procedure.field(), ""),
                mark(procedure.code().value(), ""),
                mark(words.online(procedure.online()), procedure.online().isPossible() ? "information" : ""),
                sheet.service()
                        .map(service ->
                                mark(texts.get("lookup.here.at", ServiceNames.of(plan, service, texts)), "done"))
                        .orElseGet(() -> mark(texts.get("lookup.elsewhere.long"), "attention")));
        marks.addClassName("mc-marks");
        head.add(marks);
        if (sheet.twin()) {
            head.add(small(texts.get("lookup.twin", words.levels(procedure.levels()))));
        }
        if (!procedure.complete()) {
            head.add(small(texts.get("lookup.incomplete")));
        }
        return head;
    }

    public static Span mark(String text, String kind) {
        var mark = new Span(text);
        mark.addClassName("mc-mark");
        mark.getElement().setAttribute("data-kind", kind.isEmpty() ? "plain" : kind);
        return mark;
    }

    private static Div small(String text) {
        var small = new Div(text);
        small.addClassName("mc-hint");
        return small;
    }

    private Div print(Procedure procedure) {
        var links = new Div(link(procedure, "checklist", "P"), link(procedure, "posting", "B"));
        links.addClassName("mc-sheet-links");
        return links;
    }

    private Anchor link(Procedure procedure, String sheet, String key) {
        var link = new Anchor(
                "api/v1/procedures/%s/%s.pdf".formatted(procedure.code(), sheet), texts.get("lookup.print." + sheet));
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        link.addClassName("mc-link");
        link.getElement().setAttribute("data-press", key);
        link.getElement().setAttribute("data-print", sheet);
        var shown = new Span(key);
        shown.addClassName("mc-key");
        link.add(shown);
        return link;
    }

    private Div methods(Procedure procedure) {
        var table = new Div();
        table.addClassName("mc-methods");
        if (procedure.methods().isEmpty()) {
            table.add(small(texts.get("lookup.noMethods")));
        }
        for (SubmissionMethod method : procedure.methods()) {
            var channel = new Span(words.channel(method.channel()));
            channel.addClassName("mc-method-channel");
            var time = new Span(words.time(method.time()));
            time.addClassName("mc-method-time");
            var row = new Div(channel, time, new Span(words.fees(method.fees())));
            row.addClassName("mc-method");
            table.add(row);
        }
        return table;
    }

    private Div papers(Procedure procedure) {
        var all = new Div();
        all.addClassName("mc-papers");
        if (procedure.cases().isEmpty()) {
            all.add(new H3(texts.get("lookup.papers")), papers(procedure.papers()));
            return all;
        }
        if (!procedure.papers().isEmpty()) {
            all.add(new H3(texts.get("lookup.papers.always")), papers(procedure.papers()));
        }
        for (ProcedureCase each : procedure.cases()) {
            var title = new H3(texts.get("lookup.papers.case", each.name().in(texts.locale())));
            title.addClassName("mc-case");
            all.add(title, papers(each.papers()));
        }
        return all;
    }

    private Component papers(List<Paper> papers) {
        if (papers.isEmpty()) {
            return small(texts.get("lookup.noPapers"));
        }
        var list = new UnorderedList();
        for (Paper paper : papers) {
            var name = new Span(paper.name().in(texts.locale()));
            var quantity = new Span(words.quantity(paper));
            quantity.addClassName("mc-quantity");
            var item = new ListItem(name, quantity);
            item.getElement().setAttribute("data-role", paper.role().name());
            if (!paper.form().isBlank()) {
                var form = new Span(texts.get("lookup.form", paper.form()));
                form.addClassName("mc-quantity");
                item.add(form);
            }
            list.add(item);
        }
        return list;
    }

    private void fold(String title, String text) {
        if (!text.isBlank()) {
            add(folded(texts.get(title), text));
        }
    }

    public static Details folded(String title, String text) {
        var content = new Div(text);
        content.addClassName("mc-long");
        return new Details(title, content);
    }

    private static String law(LegalBasis basis) {
        return basis.code().isBlank() ? basis.title() : basis.code() + " – " + basis.title();
    }

    private Component answered(Questions door, Procedure procedure) {
        List<Questions.Question> published = door.listPublished(procedure.code(), QUESTIONS_SHOWN);
        var content = new Div();
        content.addClassName("mc-answers");
        for (Questions.Question question : published) {
            var asked = new Div(question.text());
            asked.addClassName("mc-asked");
            content.add(asked, new Div(question.answer().orElse("")));
        }
        var details = new Details(texts.get("lookup.questions", published.size()), content);
        details.setVisible(!published.isEmpty());
        details.setOpened(true);
        return details;
    }

    private Component source(Procedure procedure) {
        String decision =
                procedure.decisionNo().isBlank() ? "" : texts.get("lookup.decision", procedure.decisionNo()) + " · ";
        var source = small(decision
                + texts.get(
                        "lookup.source",
                        procedure.source().name(),
                        procedure.source().asOf()));
        if (procedure.source().url().startsWith("https://")) {
            var link = new Anchor(procedure.source().url(), texts.get("lookup.source.open"));
            link.setTarget(AnchorTarget.BLANK);
            source.add(new Span(" "), link);
        }
        return source;
    }
}
