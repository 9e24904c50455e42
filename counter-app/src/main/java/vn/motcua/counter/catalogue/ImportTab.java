package vn.motcua.counter.catalogue;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.lookup.SheetView;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.Table;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.CatalogueImport.Mode;
import vn.motcua.domain.catalogue.CatalogueImport.State;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;

/** Imports: hand a file in, see what it would do, put it into force or leave it, take the newest one back. */
final class ImportTab extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LISTED = 20;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final transient CatalogueContext context;
    private final transient StaffTexts texts;
    private final Div work = new Div();
    private final Div past = new Div();
    private transient @Nullable Subscription following;

    ImportTab(CatalogueContext context) {
        this.context = context;
        this.texts = context.texts();
        addClassName("mc-import");
        if (context.mayEdit()) {
            add(new ImportForm(context, this::received));
        }
        add(work, past);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        list();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopFollowing();
    }

    private void stopFollowing() {
        if (following != null) {
            following.close();
            following = null;
        }
    }

    private void received(File file, String name, boolean wholeList) {
        context.guard();
        context.message().clear();
        progress(0, texts.get("import.begun", name));
        String by = context.by();
        context.later(this, () -> prepare(file, name, wholeList, by), this::follow, this::giveUp);
    }

    private CatalogueImport.Id prepare(File file, String name, boolean wholeList, String by) {
        try {
            return context.desk().prepareImport(file.toPath(), name, wholeList, by);
        } finally {
            delete(file);
        }
    }

    private static void delete(File file) {
        try {
            Files.deleteIfExists(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the uploaded file " + file, e);
        }
    }

    private void giveUp(RuntimeException failure) {
        work.removeAll();
        context.fail(failure);
        list();
    }

    private void follow(CatalogueImport.Id id) {
        stopFollowing();
        getUI().ifPresent(ui -> following = context.tasks()
                .follow(ui, () -> context.desk().findImport(id), one -> !isBusy(one), this::show, this::giveUp));
    }

    private static boolean isBusy(CatalogueImport one) {
        return one.state() == State.READING || one.state() == State.APPLYING;
    }

    private void show(CatalogueImport one) {
        if (isBusy(one)) {
            progress(one.progress(), texts.get("import.progress." + one.state(), one.file(), one.rows()));
            return;
        }
        work.removeAll();
        work.add(new ImportReview(one, context.mayEdit(), texts, this::apply));
        if (one.state() == State.APPLIED && following != null) {
            context.message().tell(texts.get("import.applied", one.file()));
        }
        stopFollowing();
        list();
    }

    private void progress(double share, String text) {
        var bar = new ProgressBar(0, 1, Math.clamp(share, 0, 1));
        var panel = new Div(new Span(text), bar);
        panel.addClassNames("mc-panel", "mc-progress");
        panel.getElement().setAttribute("role", "status").setAttribute("data-import", "BUSY");
        work.removeAll();
        work.add(panel);
    }

    private void apply(CatalogueImport.Id id, Mode mode) {
        context.guard();
        context.message().clear();
        String by = context.by();
        context.later(
                this,
                () -> context.desk().applyImport(id, mode, by),
                begun -> {
                    if (begun instanceof DeskAnswer.Refused<?>(DeskRefusal why)) {
                        context.refuse(why);
                    } else {
                        follow(id);
                    }
                },
                context::fail);
    }

    private void list() {
        context.later(this, () -> context.desk().listImports(LISTED), this::list);
    }

    private void list(List<CatalogueImport> imports) {
        past.removeAll();
        var table = new Table(
                texts,
                "import.past",
                "import.column.when",
                "import.column.file",
                "import.column.who",
                "room.state",
                "import.column.counts",
                "");
        for (CatalogueImport one : imports) {
            table.row(
                    new Span(MOMENT.format(context.plan().get().localTime(one.at()))),
                    new Span(one.file()),
                    new Span(one.by()),
                    state(one),
                    new Span(
                            one.state() == State.FAILED
                                    ? ImportReview.failure(one, texts)
                                    : ImportReview.counts(one.counts(), texts)),
                    buttons(one));
        }
        if (imports.isEmpty()) {
            table.row(new Span(texts.get("import.none")));
        }
        past.add(table);
        imports.stream()
                .findFirst()
                .filter(one -> isBusy(one) && following == null)
                .ifPresent(one -> follow(one.id())); // somebody began it elsewhere, or before a reload
    }

    private Span state(CatalogueImport one) {
        return SheetView.mark(
                texts.get("import.state." + one.state()),
                switch (one.state()) {
                    case APPLIED -> "done";
                    case FAILED -> "alarm";
                    case PREPARED -> "attention";
                    case READING, APPLYING -> "information";
                    case UNDONE -> "";
                });
    }

    private Div buttons(CatalogueImport one) {
        var buttons = new Div();
        buttons.addClassName("mc-row-buttons");
        var look = new Button(
                texts.get(one.state() == State.PREPARED ? "import.decide" : "import.look"), click -> look(one.id()));
        look.addClassName("mc-small");
        look.getElement().setAttribute("data-look", one.id().toString());
        buttons.add(look);
        if (one.undoable() && context.mayEdit()) {
            var undo = new Button(texts.get("import.undo"), click -> askUndo(one));
            undo.addClassName("mc-small");
            undo.getElement().setAttribute("data-undo", one.id().toString());
            buttons.add(undo);
        }
        return buttons;
    }

    private void look(CatalogueImport.Id id) {
        context.later(this, () -> context.desk().findImport(id), found -> {
            show(found);
            work.getElement().callJsFunction("scrollIntoView");
        });
    }

    private void askUndo(CatalogueImport one) {
        var dialog = new ConfirmDialog(
                texts.get("import.undo.title", one.file()),
                texts.get("import.undo.text"),
                texts.get("import.undo"),
                confirm -> undo(one));
        dialog.setCancelable(true);
        dialog.setCancelText(texts.get("cancel"));
        dialog.open();
    }

    private void undo(CatalogueImport one) {
        context.guard();
        String by = context.by();
        context.later(this, () -> context.desk().undoImport(one.id(), by), undone -> {
            if (undone instanceof DeskAnswer.Refused<?>(DeskRefusal why)) {
                context.refuse(why);
            } else {
                showUndone(one);
            }
        });
    }

    private void showUndone(CatalogueImport one) {
        context.later(this, () -> context.desk().findImport(one.id()), undone -> {
            show(undone);
            context.message().tell(texts.get("import.undone", one.file()));
        });
    }
}
