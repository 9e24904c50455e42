package vn.motcua.counter.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.procedure.Fee;

/** One local fee: an amount in đồng or none, how it is told, and what it depends on. */
final class FeeRow extends Div {

    private static final long serialVersionUID = 1L;

    private final transient StaffTexts texts;
    private final TextField amount;
    private final TextField text;
    private final TextField note;

    /** @param gone told when somebody takes the row away */
    FeeRow(StaffTexts texts, Optional<Fee> fee, Consumer<FeeRow> gone) {
        this.texts = texts;
        addClassName("mc-fee-row");
        amount = new TextField(
                texts.get("overlay.fee.amount"),
                fee.flatMap(Fee::amountVnd).map(Object::toString).orElse(""),
                "");
        text = new TextField(texts.get("overlay.fee.text"), fee.map(Fee::text).orElse(""), "");
        note = new TextField(texts.get("overlay.fee.note"), fee.map(Fee::note).orElse(""), "");
        var remove = new Button(texts.get("words.delete"), click -> gone.accept(this));
        remove.addClassName("mc-small");
        add(amount, text, note, remove);
    }

    /** The fee as typed; empty if it cannot be read, then the field says why. */
    Optional<Fee> read() {
        String typed = amount.getValue().strip();
        Optional<Long> dong = parse(typed);
        boolean wrong = !typed.isEmpty() && dong.isEmpty();
        boolean nothing = typed.isEmpty() && text.getValue().isBlank();
        amount.setErrorMessage(texts.get(wrong ? "overlay.fee.wrong" : "overlay.fee.missing"));
        amount.setInvalid(wrong || nothing);
        if (wrong || nothing) {
            return Optional.empty();
        }
        return Optional.of(
                new Fee(dong, text.getValue().strip(), note.getValue().strip()));
    }

    /**
     * Đồng as people type them, {@code 135.000} or {@code 135000}. Empty if it is no such number, or less than 1,000
     * and not nothing: then thousands were lost.
     */
    static Optional<Long> parse(String typed) {
        boolean grouped = typed.matches("\\d{1,3}([., ]\\d{3})+");
        if (!grouped && !typed.matches("\\d{1,12}")) {
            return Optional.empty();
        }
        long dong = Long.parseLong(typed.replaceAll("[., ]", ""));
        return dong == 0 || dong >= 1_000 ? Optional.of(dong) : Optional.empty();
    }
}
