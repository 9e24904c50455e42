package vn.motcua.counter.questions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;

/** The question as it shall stand, and its answer; stays open with everything typed until it is published. */
final class AnswerDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient StaffTexts texts;
    private final transient Publish publish;
    private final long id;
    private final TextArea question;
    private final TextArea answer;
    private final Div personal = new Div();
    private final Message message = new Message();
    private final Button ok;

    /** Publishes, or says why not. */
    @FunctionalInterface
    interface Publish {
        DeskAnswer<DeskAnswer.Nothing> publish(long id, String question, String answer);
    }

    AnswerDialog(Questions.Question asked, String procedure, StaffTexts texts, Publish publish, Runnable lookUp) {
        this.texts = texts;
        this.publish = publish;
        this.id = asked.id();
        addClassName("mc-dialog");
        setCloseOnOutsideClick(false);
        setHeaderTitle(procedure);
        getElement().setAttribute("data-dialog", "answer");
        question = area("questions.text", asked.text(), Questions.LONGEST_QUESTION);
        question.setHelperText(texts.get("questions.text.hint"));
        answer = area("questions.answer", asked.answer().orElse(""), Questions.LONGEST_ANSWER);
        answer.setAutofocus(true);
        personal.addClassName("mc-failure");
        question.setValueChangeMode(ValueChangeMode.LAZY);
        question.addValueChangeListener(change -> warn());
        var form = new Div(question, personal, answer, message);
        form.addClassName("mc-answer-form");
        add(form);
        ok = new Button(texts.get("questions.publish"), click -> tryPublish());
        ok.setDisableOnClick(true);
        ok.addClassName("mc-primary");
        ok.getElement().setAttribute("data-answer", "publish");
        getFooter()
                .add(
                        new Button(texts.get("questions.lookUp"), click -> lookUp.run()),
                        new Button(texts.get("cancel"), click -> close()),
                        ok);
        warn();
    }

    private TextArea area(String key, String value, int longest) {
        var area = new TextArea(texts.get(key), value, "");
        area.setMaxLength(longest);
        area.setRequired(true);
        area.getElement().setAttribute("data-answer", key);
        return area;
    }

    private void warn() {
        List<Personal> found = Personal.findIn(question.getValue());
        personal.setVisible(!found.isEmpty());
        personal.setText(texts.get(
                "questions.remove",
                found.stream()
                        .map(kind -> texts.get("questions.personal." + kind))
                        .collect(Collectors.joining(", "))));
    }

    private void tryPublish() {
        boolean nothingAsked = missing(question);
        if (missing(answer) || nothingAsked) {
            ok.setEnabled(true);
            return;
        }
        switch (publish.publish(
                id, question.getValue().strip(), answer.getValue().strip())) {
            case DeskAnswer.Done<?> done -> close();
            case DeskAnswer.Refused<?>(DeskRefusal why) -> {
                message.warn(texts.refusal(why));
                ok.setEnabled(true);
            }
        }
    }

    private boolean missing(TextArea area) {
        boolean blank = area.getValue().isBlank();
        area.setErrorMessage(texts.get("admin.fill"));
        area.setInvalid(blank);
        return blank;
    }
}
