package vn.motcua.server.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.domain.procedure.CodeReading;
import vn.motcua.domain.procedure.Decision;
import vn.motcua.domain.procedure.LegalBasis;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.Source;
import vn.motcua.domain.procedure.SubmissionMethod;
import vn.motcua.domain.service.Wording;
import vn.motcua.server.intake.table.Column;
import vn.motcua.server.intake.table.RawRow;
import vn.motcua.server.intake.text.Scramble;
import vn.motcua.server.intake.text.Tidy;
import vn.motcua.server.intake.text.Words;

/** Makes a procedure of a row, or tells why that cannot be. One for a file: unknown keys are told once. */
final class ProcedureReader {

    private static final String PORTAL = "Cổng Dịch vụ công quốc gia";
    private static final String LIST = "Danh mục thủ tục hành chính";

    /** Keys of the JSON format that are known and carry nothing we keep. */
    private static final Set<String> PASSED_OVER = Set.of(
            "kind",
            "level",
            "levels",
            "online_available",
            "detail",
            "status",
            "source_repo",
            "source_raw",
            "short_name",
            "source");

    private static final Map<String, Announcement.Change> CHANGES = Map.of(
            "new", Announcement.Change.NEW,
            "moi", Announcement.Change.NEW,
            "moi ban hanh", Announcement.Change.NEW,
            "amended", Announcement.Change.AMENDED,
            "sua doi", Announcement.Change.AMENDED,
            "sua doi bo sung", Announcement.Change.AMENDED,
            "replaced", Announcement.Change.REPLACED,
            "thay the", Announcement.Change.REPLACED,
            "abolished", Announcement.Change.ABOLISHED,
            "bai bo", Announcement.Change.ABOLISHED);

    private static final Map<String, OnlineLevel> ONLINE = Map.ofEntries(
            Map.entry("full", OnlineLevel.FULL),
            Map.entry("toan trinh", OnlineLevel.FULL),
            Map.entry("partial", OnlineLevel.PARTIAL),
            Map.entry("mot phan", OnlineLevel.PARTIAL),
            Map.entry("none", OnlineLevel.NONE),
            Map.entry("khong", OnlineLevel.NONE),
            Map.entry("level 3", OnlineLevel.LEVEL_3),
            Map.entry("muc do 3", OnlineLevel.LEVEL_3),
            Map.entry("3", OnlineLevel.LEVEL_3),
            Map.entry("level 4", OnlineLevel.LEVEL_4),
            Map.entry("muc do 4", OnlineLevel.LEVEL_4),
            Map.entry("4", OnlineLevel.LEVEL_4));

    private final LocalDate today;
    private final Set<String> toldKeys = new java.util.HashSet<>();

    ProcedureReader(LocalDate today) {
        this.today = today;
    }

    ReadRow read(RawRow raw) {
        var flaws = new FlawList(raw);
        if (flaws.hasError() && raw.values().isEmpty()) {
            return new ReadRow(raw.line(), "", null, null, null, Optional.empty(), Optional.empty(), flaws.toList());
        }
        CodeReading.of(raw.values().path("code").asString("")).certain().ifPresent(code -> flaws.setCode(code.value()));
        var row = new Values(TextCheck.clean(raw.values(), flaws), "", flaws);
        raw.values().propertyNames().forEach(key -> tellUnknown(key, flaws));
        Optional<ProcedureCode> code = CodeCell.read(row, flaws);
        Announcement.@Nullable Change change = known(row, "change", CHANGES);
        Optional<LocalDate> from = row.day("effective_from");
        Optional<LocalDate> until = row.day("effective_until");
        checkSpan(row, from, until);
        @Nullable Decision decision = decision(row);
        boolean abolished = change == Announcement.Change.ABOLISHED;
        @Nullable Procedure procedure = code.isEmpty() || abolished ? null : procedure(code.get(), row, flaws);
        return new ReadRow(
                raw.line(),
                code.map(ProcedureCode::value).orElse(""),
                flaws.hasError() ? null : procedure,
                change,
                decision,
                from,
                until,
                flaws.toList());
    }

    private void tellUnknown(String key, FlawList flaws) {
        if (PASSED_OVER.contains(key) || Column.isKey(key) || !toldKeys.add(key)) {
            return;
        }
        flaws.add(Flaw.Kind.UNKNOWN_COLUMN, "", key, "");
    }

    private void checkSpan(Values row, Optional<LocalDate> from, Optional<LocalDate> until) {
        if (until.isEmpty()) {
            return;
        }
        if (until.get().isBefore(today)) {
            row.flaw(Flaw.Kind.ALREADY_ENDED, "effective_until", until.get().toString(), "");
        } else if (from.isPresent() && until.get().isBefore(from.get())) {
            row.bad("effective_until", until.get().toString(), "≥ " + from.get());
        }
    }

    private static @Nullable Decision decision(Values row) {
        String number = Tidy.line(row.text("decision_no"));
        return number.isEmpty() ? null : new Decision(number, row.day("decision_date"), row.text("issuer"));
    }

    private static <T> @Nullable T known(Values row, String key, Map<String, T> words) {
        String text = row.text(key);
        if (text.isEmpty()) {
            return null;
        }
        @Nullable T value = words.get(Words.fold(text));
        if (value == null) {
            row.bad(key, text, allowed(words.values()));
        }
        return value;
    }

    private static String allowed(java.util.Collection<?> values) {
        return values.stream()
                .map(Object::toString)
                .distinct()
                .sorted()
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static @Nullable Procedure procedure(ProcedureCode code, Values row, FlawList flaws) {
        String name = required(row, "name");
        String field = required(row, "field");
        if (name.isEmpty() || field.isEmpty()) {
            return null;
        }
        PaperReader.Papers papers = PaperReader.read(row);
        List<SubmissionMethod> methods = MethodReader.read(row, flaws);
        boolean complete = isComplete(row, papers, methods);
        Scramble.find(row.text("steps")).ifPresent(found -> row.flaw(Flaw.Kind.SCRAMBLED_TEXT, "steps", found, ""));
        return new Procedure(
                code,
                name,
                shortName(row, name),
                field,
                row.text("ministry"),
                levels(row),
                row.texts("agency"),
                row.texts("audience"),
                papers.common(),
                papers.cases(),
                methods,
                row.text("steps"),
                row.text("requirements"),
                row.objects("legal_basis").stream()
                        .map(basis -> new LegalBasis(Tidy.line(basis.text("code")), Tidy.line(basis.text("title"))))
                        .toList(),
                results(row),
                online(row, methods, complete),
                Tidy.line(row.text("decision_no")),
                source(row),
                complete);
    }

    private static String required(Values row, String key) {
        String text = Tidy.line(row.text(key));
        if (text.isEmpty()) {
            row.flaw(Flaw.Kind.MISSING_VALUE, key, "", "");
        }
        return text;
    }

    /** Tells what is missing of a record with details, or that there are none. */
    private static boolean isComplete(Values row, PaperReader.Papers papers, List<SubmissionMethod> methods) {
        String detail = row.text("detail");
        boolean noPapers = papers.common().isEmpty() && papers.cases().isEmpty();
        boolean bare = noPapers && methods.isEmpty() && row.text("steps").isEmpty();
        if (detail.startsWith("INDEX_ONLY") || bare) {
            row.flaw(Flaw.Kind.INDEX_ONLY, "detail", detail, "");
            return false;
        }
        if (noPapers) {
            row.flaw(Flaw.Kind.NO_PAPERS, "documents", "", "");
        }
        if (methods.isEmpty()) {
            row.flaw(Flaw.Kind.NO_METHOD, "methods", "", "");
        }
        return true;
    }

    /** Half of all names begin with the word for "procedure": no list would be in any order by it. */
    private static String withoutLabel(String name) {
        String label = "Thủ tục ";
        return name.startsWith(label) && name.length() > label.length()
                ? name.substring(label.length(), label.length() + 1).toUpperCase(Locale.ROOT)
                        + name.substring(label.length() + 1)
                : name;
    }

    private static Wording shortName(Values row, String name) {
        Values both = row.object("short_name");
        String vi = first(row.text("short_name_vi"), both.text("vi"), withoutLabel(name));
        return new Wording(vi, first(row.text("short_name_en"), both.text("en"), vi));
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return Tidy.line(text);
            }
        }
        return "";
    }

    private static Set<Level> levels(Values row) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (String text : row.texts("levels")) {
            Optional<Level> level = level(text);
            level.ifPresent(levels::add);
            if (level.isEmpty()) {
                row.bad("levels", text, "COMMUNE, DISTRICT, PROVINCE, MINISTRY, OTHER");
            }
        }
        return levels;
    }

    private static Optional<Level> level(String text) {
        return switch (Words.fold(text)) {
            case "commune", "cap xa", "xa" -> Optional.of(Level.COMMUNE);
            case "district", "cap huyen", "huyen" -> Optional.of(Level.DISTRICT);
            case "province", "cap tinh", "tinh" -> Optional.of(Level.PROVINCE);
            case "ministry", "cap bo", "bo" -> Optional.of(Level.MINISTRY);
            case "other", "co quan khac" -> Optional.of(Level.OTHER);
            default -> Optional.empty();
        };
    }

    /** {@code [{"name": "Giấy khai sinh", "code": …}]}, or plain texts. */
    private static List<String> results(Values row) {
        return row.holdsObjects("result")
                ? row.objects("result").stream()
                        .map(result -> Tidy.line(result.text("name")))
                        .filter(name -> !name.isEmpty())
                        .toList()
                : row.texts("result");
    }

    private static OnlineLevel online(Values row, List<SubmissionMethod> methods, boolean complete) {
        @Nullable OnlineLevel told = known(row, "online_level", ONLINE);
        if (told != null) {
            return told;
        }
        if (methods.stream().anyMatch(method -> method.channel() == SubmissionMethod.Channel.ONLINE)) {
            return OnlineLevel.AVAILABLE;
        }
        return complete && row.flag("online_available").equals(Optional.of(false))
                ? OnlineLevel.NONE
                : OnlineLevel.UNKNOWN;
    }

    private static Source source(Values row) {
        String url = row.text("detail_url");
        boolean address = url.startsWith("https://") || url.startsWith("http://");
        if (!url.isEmpty() && !address) {
            row.bad("detail_url", url, "https://…");
        }
        return new Source(first(row.text("source"), address ? PORTAL : LIST), address ? url : "", row.text("crawled"));
    }
}
