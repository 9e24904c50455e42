package vn.motcua.launcher;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.CatalogueImport.Counts;
import vn.motcua.domain.catalogue.CatalogueImport.State;
import vn.motcua.domain.catalogue.CatalogueTotals;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.catalogue.Overlay;
import vn.motcua.domain.catalogue.Synonym;
import vn.motcua.domain.desk.CatalogueDesk;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.domain.procedure.Decision;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.MissingPaper.Reason;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.service.ServiceId;

/** Plausible answers of a catalogue's desk, for looking at its pages: an import takes four seconds, and changes nothing. */
final class PreviewCatalogueDesk implements CatalogueDesk {

    private static final Duration READING = Duration.ofSeconds(4);

    private final PreviewCatalogue catalogue;
    private final Clock clock;
    private final Map<Long, CatalogueImport> imports = new TreeMap<>(Comparator.reverseOrder());
    private final Map<ProcedureCode, Overlay> overlays = new HashMap<>();
    private final Map<String, ServiceId> fieldServices = new TreeMap<>(PreviewCatalogue.FIELDS);
    private final List<Synonym> synonyms = new CopyOnWriteArrayList<>(List.of(
            new Synonym("báo tử", "khai tử"),
            new Synonym("cccd", "căn cước công dân"),
            new Synonym("chuyển hộ khẩu", "đăng ký thường trú"),
            new Synonym("em bé mới đẻ", "khai sinh"),
            new Synonym("mở quán", "đăng ký hộ kinh doanh"),
            new Synonym("sổ đỏ", "giấy chứng nhận quyền sử dụng đất")));
    private List<Level> levels = List.of(Level.COMMUNE);

    PreviewCatalogueDesk(PreviewCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
        imports.put(1L, applied(1, "ttbtp-2026-06.jsonl", new Counts(2886, 0, 0, 0, 0), 40, false));
        imports.put(2L, applied(2, "dong-nai-dat-dai.csv", new Counts(4, 39, 0, 0, 2), 12, true));
    }

    private CatalogueImport applied(long id, String file, Counts counts, int daysAgo, boolean undoable) {
        return new CatalogueImport(
                new CatalogueImport.Id(id),
                file,
                "quantri",
                clock.instant().minus(Duration.ofDays(daysAgo)),
                State.APPLIED,
                counts.created() + counts.changed() + counts.unchanged() + counts.faulty(),
                1,
                counts,
                List.of(),
                0,
                List.of(),
                Optional.empty(),
                undoable);
    }

    @Override
    public synchronized CatalogueImport.Id prepareImport(Path file, String name, boolean wholeList, String by) {
        if (!name.matches(".*\\.(jsonl|csv|xlsx)")) {
            throw new IllegalArgumentException("Tệp «%s» không phải .jsonl, .csv hay .xlsx.".formatted(name));
        }
        var id = new CatalogueImport.Id(imports.size() + 1L);
        imports.put(
                id.value(),
                new CatalogueImport(
                        id,
                        name,
                        by,
                        clock.instant(),
                        State.READING,
                        0,
                        0,
                        new Counts(0, 0, 0, 0, 0),
                        List.of(),
                        0,
                        List.of(),
                        Optional.empty(),
                        false));
        return id;
    }

    @Override
    public synchronized CatalogueImport findImport(CatalogueImport.Id id) {
        CatalogueImport now = Optional.ofNullable(imports.get(id.value())).orElseThrow();
        double share = (double) Duration.between(now.at(), clock.instant()).toMillis() / READING.toMillis();
        if (now.state() == State.READING && share < 1) {
            return with(now, State.READING, (int) (2886 * share), share, false);
        }
        if (now.state() == State.READING) {
            now = prepared(now);
            imports.put(id.value(), now);
        }
        return now;
    }

    private static CatalogueImport with(CatalogueImport now, State state, int rows, double progress, boolean undoable) {
        return new CatalogueImport(
                now.id(),
                now.file(),
                now.by(),
                now.at(),
                state,
                rows,
                progress,
                now.counts(),
                now.flaws(),
                now.flawCount(),
                now.changes(),
                now.failure(),
                undoable);
    }

    private CatalogueImport prepared(CatalogueImport now) {
        List<Flaw> flaws = new ArrayList<>();
        flaws.add(new Flaw(Flaw.Kind.DUPLICATE_CODE, 118, "code", "1.000894", "1.000894", "57"));
        flaws.add(new Flaw(
                Flaw.Kind.CODE_NAME_MISMATCH,
                1204,
                "name",
                "1.004222",
                "Hỗ trợ phát triển sản xuất cộng đồng",
                "Đăng ký thường trú"));
        flaws.add(new Flaw(Flaw.Kind.BAD_CODE, 2001, "code", "", "1.4222", ""));
        for (int line = 0; line < 357; line++) {
            flaws.add(new Flaw(Flaw.Kind.UNIT_MISSING, 20 + line * 8, "methods.duration", code(line), "1", ""));
        }
        for (int line = 0; line < 96; line++) {
            flaws.add(new Flaw(
                    Flaw.Kind.FEE_THOUSANDS_LOST, 33 + line * 21, "methods.fees", code(line), "135 VNĐ", "135.000"));
        }
        for (int line = 0; line < 109; line++) {
            flaws.add(new Flaw(
                    Flaw.Kind.FEE_FREE_BUT_NOTE,
                    40 + line * 19,
                    "methods.fees",
                    code(line),
                    "Miễn phí; mức thu theo nghị quyết của HĐND cấp tỉnh",
                    ""));
        }
        for (int line = 0; line < 603; line++) {
            flaws.add(new Flaw(
                    Flaw.Kind.NOTE_AMONG_PAPERS,
                    3 + line * 4,
                    "documents",
                    code(line),
                    "* Lưu ý: các giấy tờ bằng tiếng nước ngoài…",
                    ""));
        }
        List<CatalogueImport.Change> changes = new ArrayList<>();
        changes.add(new CatalogueImport.Change(
                new ProcedureCode("1.001193"),
                "Thủ tục đăng ký khai sinh",
                CatalogueImport.Change.Kind.CHANGED,
                List.of(
                        new CatalogueImport.FieldChange("methods.fees", "8.000 đồng", "Miễn phí"),
                        new CatalogueImport.FieldChange("decision_no", "2228/QĐ-BTP", "163/QĐ-BTP"),
                        new CatalogueImport.FieldChange(
                                "steps",
                                sheet("1.001193").procedure().steps(),
                                sheet("1.000894").procedure().steps()))));
        catalogue.sheets().stream()
                .limit(90)
                .forEach(sheet -> changes.add(new CatalogueImport.Change(
                        sheet.procedure().code(),
                        sheet.procedure().name(),
                        CatalogueImport.Change.Kind.NEW,
                        List.of())));
        changes.add(new CatalogueImport.Change(
                new ProcedureCode("2.000635"),
                "Thủ tục cấp bản sao trích lục hộ tịch",
                CatalogueImport.Change.Kind.ABOLISHED,
                List.of()));
        return new CatalogueImport(
                now.id(),
                now.file(),
                now.by(),
                now.at(),
                State.PREPARED,
                2886,
                1,
                new Counts(90, 1, 1, 2791, 3),
                flaws,
                flaws.size(),
                changes,
                Optional.empty(),
                false);
    }

    private String code(int index) {
        return catalogue
                .sheets()
                .get(index * 3 % catalogue.sheets().size())
                .procedure()
                .code()
                .value();
    }

    private ProcedureSheet sheet(String code) {
        return catalogue.findSheet(new ProcedureCode(code)).orElseThrow();
    }

    @Override
    public synchronized DeskAnswer<DeskAnswer.Nothing> applyImport(
            CatalogueImport.Id id, CatalogueImport.Mode mode, String by) {
        imports.computeIfPresent(id.value(), (key, now) -> with(now, State.APPLIED, now.rows(), 1, true));
        return DeskAnswer.done();
    }

    @Override
    public synchronized DeskAnswer<DeskAnswer.Nothing> undoImport(CatalogueImport.Id id, String by) {
        imports.computeIfPresent(id.value(), (key, now) -> with(now, State.UNDONE, now.rows(), 1, false));
        return DeskAnswer.done();
    }

    @Override
    public synchronized List<CatalogueImport> listImports(int limit) {
        return List.copyOf(imports.values());
    }

    @Override
    public byte[] importTemplate() {
        return "preview".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<ProcedureSheet> findSheetOn(ProcedureCode code, LocalDate day) {
        return day.isBefore(LocalDate.of(2026, 6, 1)) ? Optional.empty() : catalogue.findSheet(code);
    }

    @Override
    public List<Announcement> listAnnouncements(ProcedureCode code) {
        return List.of(
                new Announcement(
                        decision("2228/QĐ-BTP", 2022, 11, 15),
                        code,
                        Announcement.Change.NEW,
                        Optional.of(LocalDate.of(2022, 11, 15)),
                        Optional.of(LocalDate.of(2026, 5, 31))),
                new Announcement(
                        decision("163/QĐ-BTP", 2026, 6, 1),
                        code,
                        Announcement.Change.AMENDED,
                        Optional.of(LocalDate.of(2026, 6, 1)),
                        Optional.empty()));
    }

    private static Decision decision(String number, int year, int month, int day) {
        return new Decision(number, Optional.of(LocalDate.of(year, month, day)), "Bộ Tư pháp");
    }

    @Override
    public List<Announcement> listAnnouncements(Decision decision) {
        return catalogue.sheets().stream()
                .limit(17)
                .map(sheet -> new Announcement(
                        decision,
                        sheet.procedure().code(),
                        Announcement.Change.AMENDED,
                        decision.date(),
                        Optional.empty()))
                .toList();
    }

    @Override
    public CatalogueTotals totals(LocalDate on, LocalDate from, LocalDate until) {
        Map<String, Integer> fields = catalogue.sheets().stream()
                .collect(Collectors.toMap(sheet -> sheet.procedure().field(), sheet -> 1, Integer::sum));
        Map<Level, Integer> byLevel = new EnumMap<>(Level.class);
        catalogue
                .sheets()
                .forEach(sheet -> sheet.procedure().levels().forEach(level -> byLevel.merge(level, 1, Integer::sum)));
        Map<OnlineLevel, Integer> online = new EnumMap<>(OnlineLevel.class);
        catalogue.sheets().forEach(sheet -> online.merge(sheet.procedure().online(), 1, Integer::sum));
        List<CatalogueTotals.DecisionTotals> decisions = new ArrayList<>();
        for (int i = 0; i < 61; i++) {
            decisions.add(new CatalogueTotals.DecisionTotals(
                    decision((1200 - i * 13) + "/QĐ-BTP", 2026, 6 - i / 11, 1 + i % 11), 3, i % 7, i % 2, i % 11));
        }
        return new CatalogueTotals(on, 1891, 61, 468, 304, fields, byLevel, online, decisions);
    }

    @Override
    public Optional<Overlay> findOverlay(ProcedureCode code) {
        return Optional.ofNullable(overlays.get(code));
    }

    @Override
    public List<Overlay> listOverlays() {
        return List.copyOf(overlays.values());
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> saveOverlay(Overlay overlay, String by) {
        overlays.put(overlay.code(), overlay);
        return DeskAnswer.done();
    }

    @Override
    public Map<String, ServiceId> listFieldServices() {
        return Map.copyOf(fieldServices);
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> saveFieldService(String field, Optional<ServiceId> service, String by) {
        service.ifPresentOrElse(id -> fieldServices.put(field, id), () -> fieldServices.remove(field));
        return DeskAnswer.done();
    }

    @Override
    public List<Level> listLevels() {
        return levels;
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> saveLevels(List<Level> kept, String by) {
        levels = List.copyOf(kept);
        return DeskAnswer.done();
    }

    @Override
    public List<Synonym> listSynonyms() {
        return List.copyOf(synonyms);
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> saveSynonym(Synonym synonym, String by) {
        synonyms.add(synonym);
        return DeskAnswer.done();
    }

    @Override
    public DeskAnswer<DeskAnswer.Nothing> deleteSynonym(Synonym synonym, String by) {
        synonyms.remove(synonym);
        return DeskAnswer.done();
    }

    @Override
    public List<Count> listMisses(int limit) {
        List<Count> counts = new ArrayList<>();
        catalogue.missed.forEach(text -> counts.add(new Count(text, 1)));
        counts.add(new Count("làm lại bằng lái bị mất", 23));
        counts.add(new Count("xin giấy độc thân", 17));
        counts.add(new Count("đổi tên đệm cho cháu", 9));
        counts.add(new Count("wifi mật khẩu", 4));
        return counts;
    }

    @Override
    public List<MissingCount> listMissedPapers(LocalDate from, LocalDate until, int limit) {
        return List.of(
                missed("1.001193", "Giấy chứng sinh", Map.of(Reason.NOT_BROUGHT, 41, Reason.NOT_READABLE, 3)),
                missed(
                        "1.000894",
                        "Giấy xác nhận tình trạng hôn nhân",
                        Map.of(Reason.NOT_BROUGHT, 22, Reason.EXPIRED, 14)),
                missed("1.001193", "Văn bản ủy quyền (được chứng thực)", Map.of(Reason.NOT_CERTIFIED, 19)),
                missed(
                        "1.004222",
                        "Tờ khai thay đổi thông tin cư trú",
                        Map.of(Reason.WRONG_FORM, 8, Reason.NOT_SIGNED, 6)));
    }

    private MissingCount missed(String code, String paper, Map<Reason, Integer> reasons) {
        return new MissingCount(
                new ProcedureCode(code),
                sheet(code).procedure().shortName().vi(),
                paper,
                reasons.values().stream().mapToInt(Integer::intValue).sum(),
                reasons);
    }
}
