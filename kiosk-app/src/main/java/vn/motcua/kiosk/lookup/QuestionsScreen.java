package vn.motcua.kiosk.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.desk.Questions.Question;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pages;
import vn.motcua.kiosk.parts.Paragraphs;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.Screen;

/** "Người dân hỏi, cơ quan chức năng trả lời": what others have asked, and the way to ask oneself. */
public final class QuestionsScreen extends Screen {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final transient KioskTexts texts;
    private final transient Procedure procedure;
    private final transient KioskSteps steps;

    public QuestionsScreen(KioskTexts texts, Procedure procedure, Questions questions, ZoneId zone, KioskSteps steps) {
        super("k-questions");
        this.texts = texts;
        this.procedure = procedure;
        this.steps = steps;
        setName("questions");
        var pages = new Pages("questions " + procedure.code(), texts);
        var none = Pieces.words("k-missing-text", texts.get("questions.loading"));
        add(
                Pieces.words("k-subject", procedure.shortName().in(texts.locale())),
                new H1(texts.get("questions.title")),
                none,
                pages);
        steps.ask(
                () -> questions.listPublished(procedure.code(), MOST),
                published -> {
                    none.setText(texts.get("questions.none"));
                    none.setVisible(published.isEmpty());
                    pages.setItems(published.stream()
                            .map(question -> row(question, zone))
                            .toList());
                },
                () -> none.setText(texts.get("questions.failed")));
    }

    private Component row(Question question, ZoneId zone) {
        var row = Pieces.box("k-question", Pieces.words("k-question-text", question.text()));
        question.answer().ifPresent(answer -> {
            Paragraphs.of(answer).forEach(part -> row.add(Pieces.words("k-answer", part)));
            question.answeredAt()
                    .ifPresent(at -> row.add(Pieces.words(
                            "k-answered",
                            texts.get("questions.answered", at.atZone(zone).format(DAY)))));
        });
        return row;
    }

    @Override
    public List<Component> actions() {
        return List.of(
                Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.back()),
                Pieces.button(
                        "speech",
                        texts.get("questions.ask"),
                        "k-primary",
                        click -> steps.go(new DialogueState.Asking(procedure.code()))));
    }
}
