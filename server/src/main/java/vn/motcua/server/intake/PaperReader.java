package vn.motcua.server.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.service.Wording;
import vn.motcua.server.intake.text.Cut;
import vn.motcua.server.intake.text.Tidy;
import vn.motcua.server.intake.text.Words;

/**
 * Sorts the flat list of documents of a record into papers, remarks and cases. The source keeps in one text,
 * {@code case}, what are three things: a role ("* Giấy tờ phải xuất trình"), a mere heading ("Thành phần hồ sơ"), and a
 * situation ("(1.7) Đối với công trình nhà ở riêng lẻ"). Only the last is a case.
 */
final class PaperReader {

    private static final int MOST_COPIES = 999;
    private static final int LONG_BULLET = 20;

    /** Words of a situation, folded. */
    private static final Pattern SITUATION =
            Pattern.compile("truong hop|doi voi|\\bneu\\b|\\bkhi\\b|cap moi|cap lai|cap doi|gia han|lan dau");

    private static final Pattern SHOW = Pattern.compile(
            "^(cac )?(loai )?giay to (phai )?xuat trinh.*|^xuat trinh.*|.* giay to (phai )?xuat trinh$");

    /** Also where the source has run a paper and the next heading together: {@code "… 0 bản chính * Lưu ý"}. */
    private static final Pattern REMARK = Pattern.compile("^(luu y|ghi chu)\\b.*|.* luu y$");

    /** Names that are no papers, folded: who need not bring something, or what follows below. */
    private static final Pattern NO_PAPER = Pattern.compile(
            "^truong hop .*\\b(thi|khong phai|khong can|khong yeu cau|duoc mien)\\b.*|^so luong( ho so)?\\b.*|^(cac )?giay to (phai )?(nop|xuat trinh)$");

    private final List<Paper> common = new ArrayList<>();
    private final Map<String, List<Paper>> cases = new LinkedHashMap<>();

    private PaperReader() {}

    /** What the documents of a record come to. */
    record Papers(List<Paper> common, List<ProcedureCase> cases) {}

    static Papers read(Values row) {
        var reader = new PaperReader();
        row.objects("documents").forEach(reader::add);
        return new Papers(
                reader.common,
                reader.cases.entrySet().stream()
                        .map(entry -> new ProcedureCase(same(entry.getKey()), entry.getValue()))
                        .toList());
    }

    private static Wording same(String text) {
        return new Wording(text, text);
    }

    private void add(Values document) {
        String name = Tidy.line(document.text("name"));
        if (name.isEmpty()) {
            document.flaw(Flaw.Kind.MISSING_VALUE, "name", "", "");
            return;
        }
        String situation = Words.fold(Tidy.heading(document.text("case")));
        int originals = document.number("originals", MOST_COPIES).orElse(0L).intValue();
        int copies = document.number("copies", MOST_COPIES).orElse(0L).intValue();
        boolean uncounted = originals == 0 && copies == 0;
        Paper.Role role = role(document, name, situation, uncounted);
        if (uncounted && document.text("role").equals("UNSPECIFIED_ZERO_QTY")) {
            document.flaw(Flaw.Kind.QUANTITY_MISSING, "originals", name, "");
        }
        var paper = new Paper(same(name), role, originals, copies, document.text("template"));
        if (isCase(situation)) {
            cases.computeIfAbsent(Tidy.caseName(document.text("case")), key -> new ArrayList<>())
                    .add(paper);
        } else {
            common.add(paper);
        }
    }

    private static Paper.Role role(Values document, String name, String situation, boolean uncounted) {
        String given = document.text("role");
        if (given.equals("NOTE") || REMARK.matcher(situation).matches() || isRemark(name, uncounted)) {
            document.flaw(Flaw.Kind.NOTE_AMONG_PAPERS, "name", name, "");
            return Paper.Role.NOTE;
        }
        if (given.equals("PRESENT") || SHOW.matcher(situation).matches()) {
            return Paper.Role.PRESENT;
        }
        if (!List.of("", "SUBMIT", "UNSPECIFIED_ZERO_QTY", "UNPARSED").contains(given)) {
            document.bad("role", given, "SUBMIT, PRESENT, NOTE");
        }
        return Paper.Role.SUBMIT;
    }

    /** Careful: what counts originals or copies is a paper, unless it says itself that it is a remark. */
    private static boolean isRemark(String name, boolean uncounted) {
        if (!uncounted) {
            return Words.fold(Cut.to(name, LONG_BULLET)).startsWith("luu y");
        }
        String words = Words.fold(name);
        return words.startsWith("luu y")
                || name.endsWith(":")
                || NO_PAPER.matcher(words).matches();
    }

    private static boolean isCase(String situation) {
        return !situation.isEmpty()
                && !SHOW.matcher(situation).matches()
                && !REMARK.matcher(situation).matches()
                && SITUATION.matcher(situation).find();
    }
}
