package vn.motcua.server.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.desk.CatalogueDesk;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.domain.procedure.CatalogueImport;
import vn.motcua.domain.procedure.CatalogueTotals;
import vn.motcua.domain.procedure.Decision;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.Overlay;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.procedure.Synonym;
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

    private static IllegalArgumentException refusal(Wording text) {
        return new IllegalArgumentException(text.vi() + " / " + text.en());
    }

    private static IllegalArgumentException refusal(String vi, String en) {
        return refusal(new Wording(vi, en));
    }

    @Override
    public CatalogueImport.Id prepareImport(Path file, String name, boolean wholeList, String by) {
        String shortName = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        return new CatalogueImport.Id(imports.prepare(file, shortName, wholeList, by));
    }

    private ImportStore.Row get(CatalogueImport.Id id) {
        return store.find(id.value())
                .orElseThrow(() ->
                        refusal("Không có lần nhập số %s.".formatted(id), "There is no import %s.".formatted(id)));
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
    Map<vn.motcua.domain.procedure.Flaw.Kind, Integer> countFlaws(CatalogueImport.Id id) {
        return store.countFlaws(id.value());
    }

    @Override
    public synchronized void applyImport(CatalogueImport.Id id, CatalogueImport.Mode mode, String by) {
        ImportStore.Row row = get(id);
        if (row.state() != CatalogueImport.State.PREPARED) {
            throw refusal(
                    "Lần nhập số %s không ở trạng thái chờ áp dụng.".formatted(id),
                    "Import %s does not wait to be applied.".formatted(id));
        }
        if (row.applied() != edition.get().applied()) {
            Wording outdated = UnreadableFile.text(FileFault.OUTDATED);
            store.setFailed(row.id(), outdated);
            throw refusal(outdated);
        }
        if (mode == CatalogueImport.Mode.WHOLE_FILE && row.counts().faulty() > 0) {
            throw refusal(
                    "Tệp có %s dòng lỗi nên không áp dụng cả tệp. Hãy sửa tệp, hoặc chọn chỉ nhập các dòng đúng."
                            .formatted(row.counts().faulty()),
                    "The file has %s rows with errors, so it is not applied as a whole. Correct the file, or take the good rows only."
                            .formatted(row.counts().faulty()));
        }
        imports.apply(row, () -> log(by, "import " + id, Map.of(), imported(row, "applied")));
    }

    @Override
    public synchronized void undoImport(CatalogueImport.Id id, String by) {
        ImportStore.Row row = get(id);
        if (!isUndoable(row)) {
            throw refusal(
                    "Chỉ lần nhập đã áp dụng mới nhất mới có thể hoàn tác.",
                    "Only the newest import that was applied can be taken back.");
        }
        imports.takeBack(row);
        log(by, "import " + id, imported(row, "applied"), imported(row, "taken back"));
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
    public void saveOverlay(Overlay overlay, String by) {
        if (overlay.papers().isEmpty() && !overlay.cases().isEmpty()) {
            throw refusal(
                    "Muốn ghi trường hợp riêng thì phải ghi cả danh mục giấy tờ chung.",
                    "Cases of your own need a list of common papers of your own as well.");
        }
        overlay.service().ifPresent(this::checkService);
        Map<String, String> before =
                local.findOverlay(overlay.code()).map(SqlCatalogueDesk::said).orElse(Map.of());
        local.saveOverlay(overlay);
        edition.renew();
        log(by, "procedure " + overlay.code(), before, said(overlay));
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
            throw refusal("Không có dịch vụ %s.".formatted(service), "There is no service %s.".formatted(service));
        }
    }

    @Override
    public Map<String, ServiceId> listFieldServices() {
        return local.listFieldServices();
    }

    @Override
    public void saveFieldService(String field, Optional<ServiceId> service, String by) {
        if (field.isBlank()) {
            throw refusal("Hãy ghi tên lĩnh vực.", "Name the field.");
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
    }

    @Override
    public List<Level> listLevels() {
        return local.listLevels();
    }

    @Override
    public void saveLevels(List<Level> levels, String by) {
        List<Level> before = local.listLevels();
        local.saveLevels(levels);
        edition.renew();
        log(
                by,
                "levels",
                Map.of("levels", before.toString()),
                Map.of("levels", levels.stream().sorted().distinct().toList().toString()));
    }

    @Override
    public List<Synonym> listSynonyms() {
        return local.listSynonyms();
    }

    @Override
    public void saveSynonym(Synonym synonym, String by) {
        if (synonym.said().length() > LONGEST_WORDS || synonym.meant().length() > LONGEST_WORDS) {
            throw refusal(
                    "Mỗi vế dài nhất %s ký tự.".formatted(LONGEST_WORDS),
                    "Each side has at most %s characters.".formatted(LONGEST_WORDS));
        }
        if (local.saveSynonym(synonym)) {
            edition.renew();
            log(by, "synonym", Map.of(), Map.of(synonym.said(), synonym.meant()));
        }
    }

    @Override
    public void deleteSynonym(Synonym synonym, String by) {
        if (local.deleteSynonym(synonym)) {
            edition.renew();
            log(by, "synonym", Map.of(synonym.said(), synonym.meant()), Map.of());
        }
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
