package vn.motcua.server.catalogue;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.SearchResult;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.procedure.FieldOfWork;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.server.catalogue.edition.CurrentEdition;
import vn.motcua.server.catalogue.edition.ShownStore;
import vn.motcua.server.plan.CurrentPlan;

/** The catalogue of today, read from the database. */
public final class SqlCatalogue implements Catalogue {

    private final CurrentEdition edition;
    private final ShownStore shown;
    private final Sheets sheets;
    private final LiveFinder finder;
    private final CurrentPlan plan;
    private final Supplier<SearchLog> searches;

    SqlCatalogue(
            CurrentEdition edition,
            ShownStore shown,
            Sheets sheets,
            LiveFinder finder,
            CurrentPlan plan,
            Supplier<SearchLog> searches) {
        this.edition = edition;
        this.shown = shown;
        this.sheets = sheets;
        this.finder = finder;
        this.plan = plan;
        this.searches = searches;
    }

    @Override
    public String edition() {
        return edition.get().name();
    }

    /** A field that several services receive stands with the one that receives most of it. */
    @Override
    public List<FieldOfWork> listFields() {
        edition.turnDayIfDue();
        Map<String, List<ShownStore.FieldCount>> fields = new HashMap<>();
        shown.listFields()
                .forEach(count -> fields.computeIfAbsent(count.field(), field -> new java.util.ArrayList<>())
                        .add(count));
        List<ServiceId> order = plan.get().services().stream().map(Service::id).toList();
        return fields.values().stream()
                .map(this::field)
                .sorted(Comparator.comparingInt((FieldOfWork field) -> order.indexOf(field.service()))
                        // the widest first: a kiosk shows six at a time
                        .thenComparing(
                                Comparator.comparingInt(FieldOfWork::procedures).reversed())
                        .thenComparing(FieldOfWork::name, collator()))
                .toList();
    }

    private FieldOfWork field(List<ShownStore.FieldCount> counts) {
        ShownStore.FieldCount most = counts.stream()
                .max(Comparator.comparingInt(ShownStore.FieldCount::count)
                        .thenComparing(ShownStore.FieldCount::service))
                .orElseThrow();
        return new FieldOfWork(
                most.field(),
                most.service(),
                pictogram(plan.get(), most.service()),
                counts.stream().mapToInt(ShownStore.FieldCount::count).sum());
    }

    private static String pictogram(HallPlan plan, ServiceId id) {
        return plan.services().stream()
                .filter(service -> service.id().equals(id))
                .map(Service::pictogram)
                .findFirst()
                .orElse("help");
    }

    /** Collators keep state: one for each use. */
    private static Comparator<Object> collator() {
        return Collator.getInstance(Locale.of("vi"));
    }

    private static List<ProcedureHeading> inOrder(List<ProcedureHeading> headings) {
        return headings.stream()
                .sorted(Comparator.comparing(
                                (ProcedureHeading heading) ->
                                        heading.shortName().vi(),
                                collator())
                        .thenComparing(heading -> heading.code().value()))
                .toList();
    }

    @Override
    public List<ProcedureHeading> listProcedures(String field) {
        edition.turnDayIfDue();
        return inOrder(shown.listByField(field));
    }

    @Override
    public List<ProcedureHeading> listProcedures(ServiceId service) {
        edition.turnDayIfDue();
        return inOrder(shown.listByService(service));
    }

    @Override
    public Optional<ProcedureSheet> findSheet(ProcedureCode code) {
        edition.turnDayIfDue();
        return shown.find(code).map(sheets::dress);
    }

    @Override
    public SearchResult search(String text, Finder.Scope scope, int limit) {
        edition.turnDayIfDue();
        return finder.find(text, scope, limit);
    }

    @Override
    public void noteSearch(String text, boolean opened) {
        searches.get().note(text, opened);
    }
}
