package vn.motcua.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs the benchmark; started by {@code tools/bench}, see docs/benchmark.md. */
final class Bench {

    private Bench() {}

    /**
     * @param folder for everything this run writes; empty at the beginning
     * @param setup the desk's setup file
     * @param scale 1 for the full run, less for a quick one
     */
    record Run(Path folder, Path setup, double scale, Report report) {

        boolean quick() {
            return scale < 1;
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Locale.setDefault(Locale.ROOT);
        List<String> options = Arrays.asList(args);
        int only = options.indexOf("--only");
        String wanted = only < 0 ? "" : options.get(only + 1);
        Path folder = Files.createDirectories(Path.of(System.getProperty("bench.folder")));
        var report = new Report();
        machine(report);
        var run = new Run(folder, Desk.writeSetup(folder), options.contains("--quick") ? 0.35 : 1.0, report);
        long begun = System.nanoTime();
        if (List.of("", "issue", "call", "displays").contains(wanted)) {
            LoadFigures.measure(run, wanted);
        }
        if (List.of("", "growth", "start").contains(wanted)) {
            GrowthFigures.measure(run, wanted);
        }
        if (List.of("", "slips").contains(wanted)) {
            SlipFigures.measure(run);
        }
        if (List.of("", "search").contains(wanted)) {
            SearchFigures.measure(run);
        }
        report.note("took %d s; load average at the end: %s"
                .formatted((System.nanoTime() - begun) / 1_000_000_000L, loadAverage()));
        report.write(Path.of(System.getProperty("bench.result")));
    }

    private static void machine(Report report) throws IOException {
        report.note(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS) + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, " + processor() + ", Linux "
                + System.getProperty("os.version") + ", JDK " + Runtime.version() + ", load average at the beginning: "
                + loadAverage());
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse("unknown processor");
    }

    private static String loadAverage() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    /** Starts another class of the benchmark as a process of its own; its errors come out here. */
    static Process java(List<String> options, Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
