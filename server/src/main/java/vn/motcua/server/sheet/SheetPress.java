package vn.motcua.server.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.server.plan.CurrentPlan;

/**
 * Makes the paper sheets of procedures as PDF. One at a time, because anybody's phone may ask for one; the latest
 * checklists are kept. May be called from any thread.
 */
@Component
public final class SheetPress {

    private static final int KEPT = 48;

    private final Catalogue catalogue;
    private final CurrentPlan plan;
    private final String address;
    private final Map<Order, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Order, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /** What a kept checklist was made from. */
    private record Order(String edition, HallPlan plan, ProcedureCode code, int chosen, String language) {}

    @Autowired
    SheetPress(Catalogue catalogue, CurrentPlan plan, @Value("${motcua.kiosk.ticket-url:}") String address) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.address = address.replaceAll("/+$", "");
    }

    /**
     * The papers to bring, to take home.
     *
     * @param chosen which case, from 1; 0 for all of them
     * @param locale English, or Vietnamese for anything else
     * @throws IllegalArgumentException if there is no such case
     */
    public synchronized byte[] checklist(ProcedureSheet sheet, int chosen, Locale locale) {
        int cases = sheet.procedure().cases().size();
        if (chosen < 0 || chosen > cases) {
            throw new IllegalArgumentException("case %s is not 0 to %s".formatted(chosen, cases));
        }
        var texts = new SheetTexts(locale);
        var order = new Order(catalogue.edition(), plan.get(), sheet.procedure().code(), chosen, texts.language());
        return kept.computeIfAbsent(order, key -> printChecklist(sheet, chosen, texts));
    }

    private byte[] printChecklist(ProcedureSheet sheet, int chosen, SheetTexts texts) {
        String title = texts.say("checklist-title", texts.in(sheet.procedure().shortName()));
        try (var leaves = leaves(title, texts)) {
            new ChecklistPdf(leaves, texts, sheet).write(desk(), chosen);
            return bytes(leaves, texts, texts.source(sheet.procedure()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a checklist", e);
        }
    }

    /** One procedure for the notice board. */
    public synchronized byte[] posting(ProcedureSheet sheet, Locale locale) {
        var texts = new SheetTexts(locale);
        String title = texts.say("posting-title", texts.in(sheet.procedure().shortName()));
        try (var leaves = leaves(title, texts)) {
            new Posting(leaves, texts, sheet).write(desk());
            return bytes(leaves, texts, texts.source(sheet.procedure()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a posting", e);
        }
    }

    /**
     * The postings of all procedures of a field that this desk receives; nothing is written if there are none.
     *
     * @return whether there are any
     */
    public synchronized boolean booklet(String field, Locale locale, OutputSupplier out) throws IOException {
        Iterator<ProcedureSheet> sheets = catalogue.listProcedures(field).stream()
                .map(ProcedureHeading::code)
                .flatMap(code -> catalogue.findSheet(code).stream())
                .iterator();
        if (!sheets.hasNext()) {
            return false;
        }
        var texts = new SheetTexts(locale);
        try (var leaves = leaves(texts.say("booklet-title", field), texts)) {
            var booklet = new Booklet(leaves, texts, desk(), field);
            booklet.write(sheets);
            leaves.save(out.open(), texts.say("booklet-field", field), booklet::pageOf);
        }
        return true;
    }

    /** Opened when there is something to write. */
    @FunctionalInterface
    public interface OutputSupplier {
        OutputStream open() throws IOException;
    }

    private Desk desk() {
        return new Desk(plan.get(), address);
    }

    private TaggedPdfPages leaves(String title, SheetTexts texts) throws IOException {
        return new TaggedPdfPages(title, texts.in(plan.get().name()), texts.language());
    }

    private static byte[] bytes(TaggedPdfPages leaves, SheetTexts texts, String foot) throws IOException {
        var bytes = new ByteArrayOutputStream();
        leaves.save(bytes, foot, (page, pages) -> texts.say("page", page, pages));
        return bytes.toByteArray();
    }
}
