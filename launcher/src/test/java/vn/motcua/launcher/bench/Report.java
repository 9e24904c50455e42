package vn.motcua.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table, printed line by line as figures come in, and written to a file at the end. */
final class Report {

    private static final String LINE = "%-44s %16s %26s %8s %14s %s%n";

    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    record Row(String figure, String value, String baseline, String ratio, String target, String verdict) {}

    Report() {
        System.out.printf(LINE, "FIGURE", "VALUE", "BASELINE OF THIS RUN", "RATIO", "TARGET", "");
    }

    void note(String note) {
        notes.add(note);
        System.out.println("# " + note);
    }

    /** A figure nobody set a target for. */
    void tell(String figure, String value) {
        add(new Row(figure, value, "", "", "", ""));
    }

    void atMost(String figure, double value, String unit, double limit) {
        add(new Row(figure, text(value, unit), "", "", "≤ " + text(limit, unit), verdict(value <= limit)));
    }

    void below(String figure, double value, String unit, double limit) {
        add(new Row(figure, text(value, unit), "", "", "< " + text(limit, unit), verdict(value < limit)));
    }

    /** A figure beside another nobody set a target for. */
    void against(String figure, double value, String unit, double baseline, String of) {
        add(new Row(
                figure,
                text(value, unit),
                text(baseline, unit) + " " + of,
                "%.2f".formatted(value / baseline),
                "",
                ""));
    }

    void ratioAtLeast(String figure, double value, String unit, double baseline, String of, double limit) {
        double ratio = value / baseline;
        ratio(figure, value, unit, baseline, of, ratio, "≥ %.1f ×".formatted(limit), ratio >= limit);
    }

    void ratioAtMost(String figure, double value, String unit, double baseline, String of, double limit) {
        double ratio = value / baseline;
        ratio(figure, value, unit, baseline, of, ratio, "≤ %.1f ×".formatted(limit), ratio <= limit);
    }

    private void ratio(
            String figure,
            double value,
            String unit,
            double baseline,
            String of,
            double ratio,
            String target,
            boolean met) {
        add(new Row(
                figure,
                text(value, unit),
                text(baseline, unit) + " " + of,
                "%.2f".formatted(ratio),
                target,
                verdict(met)));
    }

    private static String verdict(boolean met) {
        return met ? "met" : "MISSED";
    }

    static String text(double value, String unit) {
        String form = value >= 100 ? "%,.0f %s" : "%.2f %s";
        return form.formatted(value, unit);
    }

    private void add(Row row) {
        rows.add(row);
        System.out.printf(LINE, row.figure(), row.value(), row.baseline(), row.ratio(), row.target(), row.verdict());
    }

    void write(Path file) throws IOException {
        var text = new StringBuilder(
                "| figure | value | baseline of the same run | ratio | target | |\n|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            text.append("| %s | %s | %s | %s | %s | %s |%n"
                    .formatted(row.figure(), row.value(), row.baseline(), row.ratio(), row.target(), row.verdict()));
        }
        text.append('\n');
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        Files.writeString(file, text);
        long missed =
                rows.stream().filter(row -> row.verdict().equals("MISSED")).count();
        long judged = rows.stream().filter(row -> !row.verdict().isEmpty()).count();
        System.out.printf(Locale.ROOT, "%d of %d targets met; %s%n", judged - missed, judged, file);
    }
}
