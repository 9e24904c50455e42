package vn.motcua.launcher;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.SearchResult;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.procedure.FieldOfWork;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.lookup.LuceneFinderFactory;

/** The shared records as a desk of a ward would tell them. */
final class PreviewCatalogue implements Catalogue {

    static final Map<String, ServiceId> FIELDS = new TreeMap<>(Map.of(
            "Hộ tịch", new ServiceId("HO_TICH"),
            "Nuôi con nuôi", new ServiceId("HO_TICH"),
            "Chứng thực", new ServiceId("CHUNG_THUC"),
            "Đất đai", new ServiceId("DAT_DAI_MT"),
            "Đăng ký, quản lý cư trú", new ServiceId("CONG_AN"),
            "Hoạt động xây dựng", new ServiceId("XAY_DUNG_GT")));

    private final List<ProcedureSheet> sheets;
    private final Finder finder;
    final List<String> missed = new CopyOnWriteArrayList<>();

    PreviewCatalogue() {
        List<Procedure> all = PreviewRecords.read();
        Set<String> names = new HashSet<>();
        Set<String> twins = new HashSet<>();
        all.forEach(procedure -> {
            if (!names.add(procedure.name() + procedure.field())) {
                twins.add(procedure.name());
            }
        });
        sheets = all.stream()
                .map(procedure -> new ProcedureSheet(
                        procedure,
                        procedure.levels().contains(Level.COMMUNE)
                                ? Optional.ofNullable(FIELDS.get(procedure.field()))
                                : Optional.empty(),
                        twins.contains(procedure.name()),
                        procedure.code().value().equals("1.001193")
                                ? "Buổi sáng thứ Bảy, quầy 8 vẫn nhận hồ sơ khai sinh."
                                : "",
                        Optional.empty()))
                .toList();
        finder = new LuceneFinderFactory().open("preview", sheets::stream, List.of());
    }

    List<ProcedureSheet> sheets() {
        return sheets;
    }

    @Override
    public String edition() {
        return "preview";
    }

    @Override
    public List<FieldOfWork> listFields() {
        Map<String, Long> counts = sheets.stream()
                .filter(sheet -> sheet.service().isPresent())
                .collect(Collectors.groupingBy(sheet -> sheet.procedure().field(), Collectors.counting()));
        return FIELDS.entrySet().stream()
                .map(field -> new FieldOfWork(
                        field.getKey(),
                        field.getValue(),
                        "family",
                        counts.getOrDefault(field.getKey(), 0L).intValue()))
                .toList();
    }

    @Override
    public List<ProcedureHeading> listProcedures(String field) {
        return list(heading -> heading.field().equals(field));
    }

    @Override
    public List<ProcedureHeading> listProcedures(ServiceId service) {
        return list(heading -> heading.service().equals(Optional.of(service)));
    }

    private List<ProcedureHeading> list(java.util.function.Predicate<ProcedureHeading> which) {
        return sheets.stream()
                .map(ProcedureSheet::heading)
                .filter(heading -> heading.service().isPresent())
                .filter(which)
                .sorted(Comparator.comparing(heading -> heading.shortName().vi()))
                .toList();
    }

    @Override
    public Optional<ProcedureSheet> findSheet(ProcedureCode code) {
        return sheets.stream()
                .filter(sheet -> sheet.procedure().code().equals(code))
                .findFirst();
    }

    @Override
    public SearchResult search(String text, Finder.Scope scope, int limit) {
        return finder.find(text, scope, limit);
    }

    @Override
    public void noteSearch(String text, boolean opened) {
        if (!opened) {
            missed.add(text);
        }
    }
}
