package vn.motcua.kiosk.dialogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.motcua.domain.procedure.ProcedureCode;

/** The way of one citizen through the kiosk, from the start to where they stand; forgotten with them. One page's thread. */
public final class Visit {

    private static final int WORTH_NOTING = 3; // letters; less is a slip of the finger

    private final Deque<DialogueState> way = new ArrayDeque<>();
    private Wishes wishes = Wishes.USUAL;
    private String searched = "";
    private boolean noted;
    private Optional<ProcedureCode> questionAbout = Optional.empty();
    private String question = "";
    private Optional<Ticks> ticks = Optional.empty();

    public Visit() {
        way.push(new DialogueState.Start());
    }

    public DialogueState place() {
        return way.getFirst();
    }

    public Wishes wishes() {
        return wishes;
    }

    public void wish(Wishes wanted) {
        wishes = wanted;
    }

    /** One step on; from a number or a refusal there is no way back but to the start. */
    public void go(DialogueState next) {
        if (next instanceof DialogueState.Start
                || next instanceof DialogueState.Holding
                || next instanceof DialogueState.Told) {
            way.clear();
            way.push(new DialogueState.Start());
        }
        if (!next.equals(place())) {
            way.push(next);
        }
    }

    /** Where a scan leads; what an earlier one told is forgotten. */
    public void land(DialogueState.FromScan next) {
        leaveScan();
        go(next);
    }

    /** Back to where one was before anything was scanned. */
    public void leaveScan() {
        while (place() instanceof DialogueState.FromScan) {
            way.pop();
        }
    }

    /** Another page in place of this one. */
    public void turn(DialogueState other) {
        way.pop();
        way.push(other);
    }

    public void back() {
        if (way.size() > 1) {
            way.pop();
        }
    }

    // the search

    /** The words in the search box. */
    public String searched() {
        return searched;
    }

    public void search(String text) {
        if (!text.equals(searched)) {
            searched = text;
            noted = false;
        }
    }

    /** The words to be noted, if a search ends here; once for each search. */
    public Optional<String> endSearch() {
        if (noted || searched.strip().length() < WORTH_NOTING) {
            return Optional.empty();
        }
        noted = true;
        return Optional.of(searched.strip());
    }

    public void forgetSearch() {
        search("");
    }

    // the question being written

    /** What has been written about this procedure so far. */
    public String question(ProcedureCode about) {
        return questionAbout.equals(Optional.of(about)) ? question : "";
    }

    public void write(ProcedureCode about, String text) {
        questionAbout = Optional.of(about);
        question = text;
    }

    // the papers

    /** The ticks of a sheet; those of another sheet are forgotten. */
    public Ticks ticks(SheetKey sheet) {
        Ticks present = ticks.filter(those -> those.sheet().equals(sheet)).orElseGet(() -> new Ticks(sheet));
        ticks = Optional.of(present);
        return present;
    }
}
