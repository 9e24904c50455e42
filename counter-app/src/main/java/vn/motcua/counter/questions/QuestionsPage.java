package vn.motcua.counter.questions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.counter.frame.OpenQuestions;
import vn.motcua.counter.frame.StaffLayout;
import vn.motcua.counter.lookup.LookupDialog;
import vn.motcua.counter.lookup.SheetView;
import vn.motcua.counter.parts.CounterPorts;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.counter.parts.StaffLanguage;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.desk.Questions.Question;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;

/**
 * "Người dân hỏi, cơ quan chức năng trả lời": what citizens have asked, oldest first, and what was answered. All staff
 * may answer.
 */
@Route(value = "questions", layout = StaffLayout.class)
@RolesAllowed({"CLERK", "MANAGER", "ADMINISTRATOR"})
final class QuestionsPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LISTED = 50;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM");

    private final transient CounterDesk desk;
    private final transient CounterPorts ports;
    private final transient StaffTexts texts = StaffLanguage.current();
    private final transient SignedIn signedIn;
    private final Message message = new Message();
    private final Div open = new Div();
    private final Div held = new Div();
    private final Div published = new Div();
    private final TextField search = new TextField();

    QuestionsPage(CounterDesk desk, SignedIn signedIn, CounterPorts ports) {
        this.desk = desk;
        this.ports = ports;
        this.signedIn = signedIn;
        addClassName("mc-page");
        var head = new Div(new H1(texts.get("bar.questions")), message);
        head.addClassName("mc-room-head");
        search.setLabel(texts.get("questions.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refreshPublished());
        search.getElement().setAttribute("data-questions", "search");
        var left = new Div(open, held);
        left.addClassName("mc-questions-open");
        var right = new Div(new H2(texts.get("questions.published")), search, published);
        right.addClassNames("mc-panel", "mc-questions-published");
        open.addClassName("mc-panel");
        held.addClassName("mc-panel");
        var content = new Div(left, right);
        content.addClassName("mc-questions");
        add(head, content);
        if (ports.questions().isEmpty()) {
            message.warn(texts.get("keep.nowhere"));
            content.setVisible(false);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("bar.questions") + " · Motcua";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
    }

    private void refresh() {
        ports.questions().ifPresent(door -> {
            var waiting = OpenQuestions.of(door);
            list(open, "open", waiting.plain());
            list(held, "held", waiting.held());
            held.setVisible(!waiting.held().isEmpty());
            refreshPublished();
            StaffLayout layout = findAncestor(StaffLayout.class);
            if (layout != null) {
                layout.countQuestions();
            }
        });
    }

    private void refreshPublished() {
        published.removeAll();
        List<Question> found = ports.questions()
                .map(door -> door.search(search.getValue().strip(), LISTED))
                .orElse(List.of());
        if (found.isEmpty()) {
            published.add(hint("questions.published.none"));
        }
        found.forEach(question -> published.add(card(question)));
    }

    private void list(Div place, String kind, List<Question> questions) {
        place.removeAll();
        place.getElement().setAttribute("data-questions", kind);
        place.add(new H2(texts.get("questions." + kind, questions.size())));
        if (kind.equals("held")) {
            place.add(hint("questions.held.hint"));
        }
        if (questions.isEmpty()) {
            place.add(hint("questions.none"));
        }
        questions.forEach(question -> place.add(card(question)));
    }

    private Div hint(String key) {
        var hint = new Div(texts.get(key));
        hint.addClassName("mc-hint");
        return hint;
    }

    private Component card(Question question) {
        var about = new Div(new Span(procedure(question)), new Span(" · " + moment(question)));
        about.addClassName("mc-hint");
        var text = new Div(question.text());
        text.addClassName("mc-asked");
        var card = new Div(about, text);
        card.addClassName("mc-question");
        card.getElement().setAttribute("data-question", Long.toString(question.id()));
        question.answer().ifPresent(answer -> {
            var said = new Div(answer);
            said.addClassName("mc-long");
            card.add(said);
        });
        List<Personal> personal = Personal.findIn(question.text());
        if (question.held() && !personal.isEmpty()) {
            card.add(SheetView.mark(
                    texts.get(
                            "questions.contains",
                            personal.stream()
                                    .map(kind -> texts.get("questions.personal." + kind))
                                    .collect(Collectors.joining(", "))),
                    "attention"));
        }
        card.add(buttons(question));
        return card;
    }

    private Div buttons(Question question) {
        boolean answered = question.answer().isPresent();
        var reply = new Button(texts.get(answered ? "questions.correct" : "questions.reply"), click -> edit(question));
        reply.addClassName(answered ? "mc-small" : "mc-primary");
        reply.getElement().setAttribute("data-question-do", "answer");
        var reject = new Button(
                texts.get(answered ? "questions.takeDown" : "questions.reject"), click -> askReject(question));
        reject.addClassName("mc-small");
        reject.getElement().setAttribute("data-question-do", "reject");
        var buttons = new Div(reply, reject);
        buttons.addClassName("mc-row-buttons");
        return buttons;
    }

    private String procedure(Question question) {
        return ports.catalogue()
                .flatMap(catalogue -> catalogue.findSheet(question.procedure()))
                .map(sheet -> sheet.procedure().shortName().in(texts.locale()))
                .orElseGet(() -> question.procedure().value());
    }

    private String moment(Question question) {
        return MOMENT.format(desk.snapshot().plan().localTime(question.askedAt()));
    }

    private void edit(Question question) {
        new AnswerDialog(question, procedure(question), texts, this::answer, () -> lookUp(question)).open();
    }

    private void lookUp(Question question) {
        ports.catalogue()
                .ifPresent(catalogue -> new LookupDialog(
                                catalogue,
                                ports.questions(),
                                desk.snapshot().plan(),
                                java.util.Optional.of(question.procedure()),
                                texts)
                        .open());
    }

    private DeskAnswer<DeskAnswer.Nothing> answer(long id, String text, String answer) {
        DeskAnswer<DeskAnswer.Nothing> published = ports.questions()
                .orElseThrow()
                .answer(id, text, answer, signedIn.getCurrent().account());
        if (published.isDone()) {
            message.tell(texts.get("questions.answered"));
            refresh();
        }
        return published;
    }

    private void askReject(Question question) {
        boolean answered = question.answer().isPresent();
        String key = answered ? "questions.takeDown" : "questions.reject";
        var dialog = new ConfirmDialog(
                texts.get(key + ".title"), texts.get(key + ".text"), texts.get(key), confirm -> reject(question));
        dialog.setCancelable(true);
        dialog.setCancelText(texts.get("cancel"));
        dialog.open();
    }

    private void reject(Question question) {
        switch (ports.questions()
                .orElseThrow()
                .reject(question.id(), signedIn.getCurrent().account())) {
            case DeskAnswer.Done<?> done -> message.tell(texts.get("questions.rejected"));
            case DeskAnswer.Refused<?>(DeskRefusal why) -> message.warn(texts.refusal(why));
        }
        refresh();
    }
}
