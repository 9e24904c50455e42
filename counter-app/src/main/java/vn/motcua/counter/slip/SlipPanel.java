package vn.motcua.counter.slip;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.RefusalTexts;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.plan.HallPlan;

/**
 * Slips to be settled, oldest first. A row stays where it is as long as its slip is as it was: what is new goes to the
 * end, so that nothing moves under a finger or the focus.
 */
public final class SlipPanel extends Section {

    /** The rest shows when these are settled. */
    public static final int SHOWN = 50;

    private static final long serialVersionUID = 1L;

    private record Row(SlipView slip, boolean inHand, boolean open) {}

    private final transient CounterDesk desk;
    private final transient SlipHand hand;
    private final transient StaffTexts texts;
    private final transient SlipTexts words;
    private final transient Runnable changed;
    private final Message message;
    private final H2 title = new H2();
    private final Div none = new Div();
    private final HtmlContainer body = new HtmlContainer("tbody");
    private final HtmlContainer table = new HtmlContainer("table", body);
    private final transient Map<Row, HtmlContainer> shown = new LinkedHashMap<>();

    /**
     * @param message where it is told what came of a click
     * @param changed called after each settlement
     */
    public SlipPanel(CounterDesk desk, SlipHand hand, StaffTexts texts, Message message, Runnable changed) {
        this.desk = desk;
        this.hand = hand;
        this.texts = texts;
        this.words = new SlipTexts(texts);
        this.message = message;
        this.changed = changed;
        addClassNames("mc-panel", "mc-table", "mc-slips");
        none.setText(texts.get("slips.none"));
        none.addClassName("mc-none");
        add(title, none, table);
    }

    /**
     * @param inHand the slip of the citizen at the counter, which may be printed again even if it came out
     * @return how many slips are open
     */
    public int refresh(HallPlan plan, Optional<SlipView> inHand) {
        List<SlipView> open = desk.listOpenSlips(SHOWN);
        List<Row> now = new ArrayList<>();
        inHand.ifPresent(slip -> now.add(new Row(slip, true, open.contains(slip))));
        open.reversed().stream()
                .filter(slip -> !inHand.equals(Optional.of(slip)))
                .forEach(slip -> now.add(new Row(slip, false, true)));
        shown.entrySet().removeIf(row -> {
            if (now.contains(row.getKey())) {
                return false;
            }
            body.remove(row.getValue());
            return true;
        });
        for (Row row : now) {
            shown.computeIfAbsent(row, fresh -> write(fresh, plan));
        }
        title.setText(texts.get("slips.title", open.size()));
        none.setVisible(now.isEmpty());
        return open.size();
    }

    /** Brings the keyboard to the first thing that can be done here. */
    void focus() {
        body.getChildren()
                .flatMap(Component::getChildren)
                .flatMap(Component::getChildren)
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .findFirst()
                .ifPresent(button -> ((Focusable<?>) button).focus());
    }

    private HtmlContainer write(Row row, HallPlan plan) {
        SlipView slip = row.slip();
        var number = new Span(slip.ticket().label());
        number.addClassName("mc-number");
        var what = new Div(new Span(words.what(slip)), small(words.where(slip)));
        if (row.inHand()) {
            what.addComponentAsFirst(small(texts.get("slips.inHand")));
        }
        what.addClassName("mc-slip-what");
        var buttons = new Div();
        buttons.addClassName("mc-buttons");
        for (SlipSettlement how : SlipSettlement.values()) {
            if (row.open() || (how == SlipSettlement.REPRINT && !slip.underWay())) {
                buttons.add(button(slip, how));
            }
        }
        var line = new HtmlContainer("tr");
        line.getElement().setAttribute("data-slip", slip.ticket().toString());
        for (Component cell :
                List.of(number, what, small(texts.get("slips.since", words.since(slip, plan))), buttons)) {
            line.add(new HtmlContainer("td", cell));
        }
        if (row.inHand()) {
            body.addComponentAsFirst(line);
        } else {
            body.add(line);
        }
        return line;
    }

    private static Div small(String text) {
        var small = new Div(text);
        small.addClassName("mc-hint");
        return small;
    }

    private Button button(SlipView slip, SlipSettlement how) {
        var button = new Button(texts.get(how.key()));
        button.addClickListener(click -> settle(slip, how));
        button.setDisableOnClick(true);
        button.addClassName("mc-small");
        button.setAriaLabel(texts.get(how.key()) + " – " + slip.ticket().label());
        button.getElement().setAttribute("title", texts.get(how.key() + ".hint")); // a tooltip of Vaadin's swallows Esc
        button.getElement().setAttribute("data-jump", "").setAttribute("data-settle", how.name());
        if (how == SlipSettlement.REPRINT && SlipHand.findPrinter(slip).isEmpty()) {
            button.setEnabled(false);
            button.getElement().setAttribute("title", texts.get("slips.noPrinter"));
        }
        return button;
    }

    private void settle(SlipView slip, SlipSettlement how) {
        Optional<Answer> answer = hand.settle(slip, how);
        if (answer.isEmpty()) {
            message.warn(texts.get("slips.changed", slip.ticket().label()));
        } else {
            switch (answer.get()) {
                case Answer.Done done ->
                    message.tell(texts.get(how.key() + ".done", slip.ticket().label(), words.where(slip)));
                case Answer.Refused(var refusal) -> {
                    message.warn(RefusalTexts.text(refusal, texts.locale()));
                    forget(slip);
                }
            }
        }
        changed.run();
    }

    /** Its buttons were disabled with the click; the next refresh writes the row anew. */
    private void forget(SlipView slip) {
        shown.entrySet().removeIf(row -> {
            if (!row.getKey().slip().equals(slip)) {
                return false;
            }
            body.remove(row.getValue());
            return true;
        });
    }
}
