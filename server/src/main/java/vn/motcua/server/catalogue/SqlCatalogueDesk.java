package vn.motcua.server.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.CatalogueTotals;
import vn.motcua.domain.catalogue.Overlay;
import vn.motcua.domain.catalogue.Synonym;
import vn.motcua.domain.desk.CatalogueDesk;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.domain.procedure.Decision;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.catalogue.edition.CurrentEdition;
import vn.motcua.server.catalogue.edition.LocalStore;
import vn.motcua.server.catalogue.edition.ProcedureJson;
import vn.motcua.server.catalogue.edition.ShownStore;
import vn.motcua.server.catalogue.edition.VersionStore;
import vn.motcua.server.catalogue.imports.AnnouncementStore;
import vn.motcua.server.catalogue.imports.ImportStore;
import vn.motcua.server.catalogue.imports.Imports;
import vn.motcua.server.intake.table.FileFault;
import vn.motcua.server.intake.table.Template;
import vn.motcua.server.intake.table.UnreadableFile;
import vn.motcua.server.refusal.Refused;

/** Keeping the catalogue, in this server's own tables. */
final class SqlCatalogueDesk implements CatalogueDesk {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 200;

    private final Imports imports;
    private final ImportStore store;
    private final VersionStore versions;
    private final AnnouncementStore announcements;
    private final ShownStore shown;
    private final LocalStore local;
    private final Sheets sheets;
    private final CurrentEdition edition;
    private final Supplier<SearchLog> searches;
    private final Supplier<MissedPapers> missed;
    private final AuditLog audit;

    SqlCatalogueDesk(
            Imports imports,
            ImportStore store,
            VersionStore versions,
            AnnouncementStore announcements,
            ShownStore shown,
            LocalStore local,
            Sheets sheets,
            CurrentEdition edition,
            Supplier<SearchLog> searches,
            Supplier<MissedPapers> missed,
            AuditLog audit) {
        this.imports = imports;
        this.store = store;
        this.versions = versions;
        this.announcements = announcements;
        this.shown = shown;
        this.local = local;
        this.sheets = sheets;
        this.edition = edition;
        this.searches = searches;
        this.missed = missed;
        this.audit = audit;
    }

    private void log(String by, String about, Map<String, String> before, Map<String, String> after) {
        audit.record(
                AuditEvent.of(AuditKind.CATALOGUE_CHANGED).by(by).about(about).changed(before, after));
    }

    @Override
    public CatalogueImport.Id prepareImport(Path file, String name, boolean wholeList, String by) {
        String shortName = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        return new CatalogueImport.Id(imports.prepare(file, shortName, wholeList, by));
    }

    private ImportStore.Row get(CatalogueImport.Id id) {
        return store.find(id.value()).orElseThrow(() -> new Refused(DeskRefusal.Kind.UNKNOWN_IMPORT, id));
    }

    @Override
    public CatalogueImport findImport(CatalogueImport.Id id) {
        return whole(get(id), CatalogueImport.MOST_LISTED);
    }

    private CatalogueImport whole(ImportStore.Row row, int most) {
        Imports.Progress progress = imports.progress(row.id());
        boolean reading = row.state() == CatalogueImport.State.READING;
        return new CatalogueImport(
                new CatalogueImport.Id(row.id()),
                row.file(),
                row.by(),
                row.at(),
                row.state(),
                reading ? progress.rows() : row.rows(),
                reading ? progress.done() : 1,
                reading ? progress.counts() : row.counts(),
                store.listFlaws(row.id(), most),
                store.countFlaws(row.id()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                row.state() == CatalogueImport.State.FAILED ? List.of() : versions.listChanges(row.id(), most),
                row.failure(),
                isUndoable(row));
    }

    private boolean isUndoable(ImportStore.Row row) {
        return row.state() == CatalogueImport.State.APPLIED
                && !row.bundled()
                && store.listIn(CatalogueImport.State.APPLIED).getFirst().id() == row.id();
    }

    /** How often each kind of flaw was met in an import, listed one by one or not. */
    Map<vn.motcua.domain.catalogue.Flaw.Kind, Integer> countFlaws(CatalogueImport.Id id) {
        return store.countFlaws(id.value());
    }

    @Override
    public synchronized DeskAnswer<DeskAnswer.Nothing> applyImport(
            CatalogueImport.Id id, CatalogueImport.Mode mode, String by) {
        return Refused.carryOut(() -> {
            ImportStore.Row row = get(id);
            if (row.state() != CatalogueImport.State.PREPARED) {
                throw new Refused(DeskRefusal.Kind.IMPORT_NOT_PREPARED, id);
            }
            if (row.applied() != edition.get().applied()) {
                Wording outdated = UnreadableFile.text(FileFault.OUTDATED);
                store.setFailed(row.id(), outdated);
                throw new Refused(DeskRefusal.Kind.IMPORT_OUTDATED);
            }
            if (mode == CatalogueImport.Mode.WHOLE_FILE && row.counts().faulty() > 0) {
                throw new Refused(DeskRefusal.Kind.IMPORT_FAULTY, row.counts().faulty());
            }
            imports.apply(row, () -> log(by, "import " + id, Map.of(), imported(row, "applied")));
        });
    }

    @Override
    public synchronized DeskAnswer<DeskAnswer.Nothing> undoImport(CatalogueImport.Id id, String by) {
        return Refused.carryOut(() -> {
            ImportStore.Row row = get(id);
            if (!isUndoable(row)) {
                throw new Refused(DeskRefusal.Kind.IMPORT_NOT_NEWEST);
            }
            imports.takeBack(row);
            log(by, "import " + id, imported(row, "applied"), imported(row, "taken back"));
        });
    }

    private static Map<String, String> imported(ImportStore.Row row, String state) {
        return Map.of("state", state, "file", row.file(), "rows", row.counts().toString());
    }

    @Override
    public List<CatalogueImport> listImports(int limit) {
        return store.list(limit).stream().map(row -> whole(row, 0)).toList();
    }

    @Override
    public byte[] importTemplate() {
        return Template.workbook();
    }

    @Override
    public Optional<ProcedureSheet> findSheetOn(ProcedureCode code, LocalDate day) {
        Optional<ProcedureHeading> today = shown.find(code).map(ShownStore.Shown::heading);
        return versions.findOn(code.value(), day)
                .map(dated -> sheets.dress(dated.procedure(), today, dated.changedOn()));
    }

    @Override
    public List<Announcement> listAnnouncements(ProcedureCode code) {
        return announcements.list(code);
    }

    @Override
    public List<Announcement> listAnnouncements(Decision decision) {
        return announcements.list(decision);
    }

    @Override
    public CatalogueTotals totals(LocalDate on, LocalDate from, LocalDate until) {
        return announcements.totals(on, from, until);
    }

    @Override
    public Optional<Overlay> findOverlay(ProcedureCode code) {
        return local.findOverlay(code);
    }

    @Override
    public List<Overlay> listOverlays() {
        return local.listOverlays();
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> saveOverlay(Overlay overlay, String by) {
        return Refused.carryOut(() -> {
            if (overlay.papers().isEmpty() && !overlay.cases().isEmpty()) {
                throw new Refused(DeskRefusal.Kind.CASES_WITHOUT_PAPERS);
            }
            overlay.service().ifPresent(this::checkService);
            Map<String, String> before = local.findOverlay(overlay.code())
                    .map(SqlCatalogueDesk::said)
                    .orElse(Map.of());
            local.saveOverlay(overlay);
            edition.renew();
            log(by, "procedure " + overlay.code(), before, said(overlay));
        });
    }

    private static Map<String, String> said(Overlay overlay) {
        return Map.of(
                "shortName", overlay.shortName().map(Wording::vi).orElse(""),
                "shortNameEn", overlay.shortName().map(Wording::en).orElse(""),
                "service", overlay.service().map(ServiceId::value).orElse(""),
                "hidden", Boolean.toString(overlay.hidden()),
                "whole", ProcedureJson.encode(overlay));
    }

    private void checkService(ServiceId service) {
        if (!edition.isService(service)) {
            throw new Refused(DeskRefusal.Kind.UNKNOWN_SERVICE, service);
        }
    }

    @Override
    public Map<String, ServiceId> listFieldServices() {
        return local.listFieldServices();
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> saveFieldService(String field, Optional<ServiceId> service, String by) {
        return Refused.carryOut(() -> {
            if (field.isBlank()) {
                throw new Refused(DeskRefusal.Kind.FIELD_BLANK);
            }
            service.ifPresent(this::checkService);
            String before = Optional.ofNullable(local.listFieldServices().get(field.strip()))
                    .map(ServiceId::value)
                    .orElse("");
            local.saveFieldService(field.strip(), service);
            edition.renew();
            log(
                    by,
                    "field " + field.strip(),
                    Map.of("service", before),
                    Map.of("service", service.map(ServiceId::value).orElse("")));
        });
    }

    @Override
    public List<Level> listLevels() {
        return local.listLevels();
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> saveLevels(List<Level> levels, String by) {
        List<Level> before = local.listLevels();
        local.saveLevels(levels);
        edition.renew();
        log(
                by,
                "levels",
                Map.of("levels", before.toString()),
                Map.of("levels", levels.stream().sorted().distinct().toList().toString()));
        return DeskAnswer.done();
    }

    @Override
    public List<Synonym> listSynonyms() {
        return local.listSynonyms();
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> saveSynonym(Synonym synonym, String by) {
        return Refused.carryOut(() -> {
            if (synonym.said().length() > LONGEST_WORDS || synonym.meant().length() > LONGEST_WORDS) {
                throw new Refused(DeskRefusal.Kind.WORDS_LONG, LONGEST_WORDS);
            }
            if (local.saveSynonym(synonym)) {
                edition.renew();
                log(by, "synonym", Map.of(), Map.of(synonym.said(), synonym.meant()));
            }
        });
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> deleteSynonym(Synonym synonym, String by) {
        if (local.deleteSynonym(synonym)) {
            edition.renew();
            log(by, "synonym", Map.of(synonym.said(), synonym.meant()), Map.of());
        }
        return DeskAnswer.done();
    }

    @Override
    public List<Count> listMisses(int limit) {
        return searches.get().listMisses(limit);
    }

    @Override
    public List<MissingCount> listMissedPapers(LocalDate from, LocalDate until, int limit) {
        return missed.get().list(from, until, limit);
    }
}
