package vn.motcua.kiosk.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.List;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.kiosk.dialogue.AskedAnswer;
import vn.motcua.kiosk.dialogue.DialogueState;
import vn.motcua.kiosk.dialogue.KioskSteps;
import vn.motcua.kiosk.dialogue.Visit;
import vn.motcua.kiosk.parts.Keyboard;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;
import vn.motcua.kiosk.parts.Screen;

/** A question being written; nobody is asked who they are. */
public final class AskScreen extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient KioskTexts texts;
    private final transient Procedure procedure;
    private final transient Questions questions;
    private final String place;
    private final transient KioskSteps steps;
    private final transient Visit visit;
    private final NativeButton back;
    private final NativeButton send;

    /** @param place of this kiosk, for the limit on questions from one place */
    public AskScreen(
            KioskTexts texts, Procedure procedure, Questions questions, String place, Visit visit, KioskSteps steps) {
        super("k-ask");
        this.texts = texts;
        this.procedure = procedure;
        this.questions = questions;
        this.place = place;
        this.visit = visit;
        this.steps = steps;
        this.back = Pieces.button("back", texts.get("action.back"), "k-back", click -> steps.back());
        this.send = Pieces.button("check", texts.get("ask.send"), "k-primary", click -> send());
        send.getElement().setAttribute("data-once", texts.get("ask.sending"));
        setName("ask");
        add(
                Pieces.box(
                        "k-ask-words",
                        Pieces.words("k-subject", procedure.shortName().in(texts.locale())),
                        new H1(texts.get("ask.question")),
                        Pieces.words("k-missing-text", texts.get("ask.text"))),
                writing(),
                new Keyboard(texts));
    }

    private Component writing() {
        Element field = Keyboard.field("textarea", texts.get("ask.placeholder"), visit.question(procedure.code()));
        field.setAttribute("data-limit", Integer.toString(Questions.LONGEST_QUESTION));
        field.addEventListener(
                        "kiosk-text",
                        event -> visit.write(
                                procedure.code(),
                                event.getEventData().path("event.detail").asString("")))
                .addEventData("event.detail");
        var box = Pieces.box("k-search");
        box.addClassName("k-writing");
        box.getElement().appendChild(field);
        return box;
    }

    private void send() {
        if (!send.isEnabled()) {
            return;
        }
        send.setEnabled(false);
        back.setEnabled(false);
        String text = visit.question(procedure.code());
        steps.ask(
                () -> questions.ask(procedure.code(), text, place),
                answer -> answered(AskedAnswer.of(answer)),
                () -> answered(AskedAnswer.FAILED));
    }

    private void answered(AskedAnswer answer) {
        if (answer.isTaken()) {
            visit.write(procedure.code(), "");
        }
        if (isAttached()) { // or else the citizen has gone, and the next one has asked nothing
            steps.turn(new DialogueState.AskedFor(procedure.code(), answer));
        }
    }

    @Override
    public List<Component> actions() {
        return List.of(back, send);
    }
}
