package vn.motcua.kiosk.lookup;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import vn.motcua.kiosk.dialogue.SlipProgress;
import vn.motcua.kiosk.parts.KioskTexts;
import vn.motcua.kiosk.parts.Pieces;

/** Tells how the printing of a checklist goes; stays out of sight until somebody prints. */
final class PrintState extends Div {

    private static final long serialVersionUID = 1L;

    private final transient KioskTexts texts;
    private boolean underWay;

    PrintState(KioskTexts texts) {
        this.texts = texts;
        addClassNames("k-slip", "k-print-state");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Starts one printing, unless one is under way: a double touch is one list. */
    void start(Consumer<Consumer<SlipProgress>> print) {
        if (underWay) {
            return;
        }
        underWay = true;
        show(SlipProgress.PRINTING);
        print.accept(progress -> {
            underWay = progress.underWay();
            show(progress);
        });
    }

    private void show(SlipProgress progress) {
        setVisible(true);
        removeAll();
        add(
                Pieces.pictogram(progress.needsAttention() ? "warning" : "print"),
                Pieces.words("k-slip-text", texts.get("list." + progress)));
        getElement().setAttribute("data-printing", progress.name());
        setClassName("k-slip-attention", progress.needsAttention());
        setClassName("k-slip-ready", progress.isReady());
    }
}
