package vn.motcua.counter.catalogue;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.lookup.SheetView;
import vn.motcua.counter.parts.DateTexts;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.catalogue.Overlay;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureSheet;

/** One procedure as it stood on a day, with the decisions that made it so, and what this desk lays on top. */
final class ProcedureRecord extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CatalogueContext context;
    private final transient Optional<Questions> questions;
    private final transient ProcedureCode code;
    private final transient StaffTexts texts;
    private final DatePicker day;
    private final Div history = new Div();
    private final Div sheet = new Div();
    private final Button edit;

    private record Loaded(
            Optional<ProcedureSheet> sheet, List<Announcement> announcements, Optional<Overlay> overlay) {}

    ProcedureRecord(CatalogueContext context, Optional<Questions> questions, ProcedureCode code) {
        this.context = context;
        this.questions = questions;
        this.code = code;
        this.texts = context.texts();
        addClassName("mc-record");
        day = DateTexts.field(texts.get("records.day"), context.today(), texts);
        day.addValueChangeListener(change -> load());
        edit = new Button(texts.get("records.overlay"), click -> edit());
        edit.addClassName("mc-primary");
        edit.getElement().setAttribute("data-record", "overlay");
        edit.setVisible(context.mayEdit());
        var ask = new Div(day, edit);
        ask.addClassName("mc-ask");
        add(ask, history, sheet);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        load();
    }

    private void load() {
        LocalDate chosen = day.getValue();
        if (chosen != null) {
            context.later(
                    this,
                    () -> new Loaded(
                            context.desk().findSheetOn(code, chosen),
                            context.desk().listAnnouncements(code),
                            context.desk().findOverlay(code)),
                    loaded -> show(loaded, chosen));
        }
    }

    private void show(Loaded loaded, LocalDate chosen) {
        sheet.removeAll();
        history.removeAll();
        var list = new Div();
        loaded.announcements().forEach(announcement -> list.add(row(announcement)));
        var details =
                new Details(texts.get("records.history", loaded.announcements().size()), list);
        details.setOpened(loaded.announcements().size() < 4);
        history.add(details);
        loaded.overlay()
                .ifPresent(overlay -> history.add(SheetView.mark(texts.get("records.hasOverlay"), "information")));
        if (loaded.sheet().isPresent()) {
            sheet.add(new SheetView(loaded.sheet().get(), context.plan().get(), questions, texts));
        } else {
            var gone = new Div(texts.get("records.notInForce", code, DateTexts.format(chosen)));
            gone.addClassName("mc-failure");
            sheet.add(gone);
        }
    }

    private Div row(Announcement announcement) {
        var decision = announcement.decision();
        var row = new Div(
                SheetView.mark(texts.get("announcement." + announcement.change()), ""),
                new Span(texts.get(
                        "announcement.decision",
                        decision.number(),
                        DateTexts.format(decision.date()),
                        decision.issuer())),
                new Span(texts.get(
                        "announcement.span",
                        DateTexts.format(announcement.from()),
                        DateTexts.format(announcement.until()))));
        row.addClassName("mc-announcement");
        return row;
    }

    private void edit() {
        context.later(
                this,
                () -> context.desk().findOverlay(code).orElseGet(() -> Overlay.none(code)),
                overlay -> new OverlayDialog(context, overlay, this::load).open());
    }
}
