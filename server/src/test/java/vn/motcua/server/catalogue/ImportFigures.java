package vn.motcua.server.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.CatalogueImport.Mode;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/**
 * Measures imports and what the hall notices of them: somebody writes one row through the same single connection all the
 * while, as the journal does. By hand: {@code java -Xmx256m … vn.motcua.server.catalogue.ImportFigures FILE.jsonl}, or a
 * number for as many made-up procedures.
 */
final class ImportFigures {

    private ImportFigures() {}

    public static void main(String... args) throws Exception {
        Path directory = Files.createTempDirectory("figures");
        Path file = args[0].matches("\\d+")
                ? SyntheticCatalogue.write(directory.resolve("made-up.jsonl"), Integer.parseInt(args[0]))
                : Path.of(args[0]);
        try (var storage = TestStorage.sqlite(directory);
                var work = new CatalogueAtWork(storage, new MutableClock("2026-11-24T02:00:00Z"), directory)) {
            var writer = new HallWriter(storage.jdbc());
            Thread hall = Thread.ofPlatform().start(writer);
            Thread.sleep(Duration.ofSeconds(5));
            System.out.println("hall alone: " + writer.takeFigures());
            long began = System.nanoTime();
            CatalogueImport prepared = work.prepare(file, false);
            long read = System.nanoTime();
            work.apply(prepared, Mode.ROW_BY_ROW);
            long applied = System.nanoTime();
            writer.stop.set(true);
            hall.join();
            System.out.printf(
                    "%d rows: read and compared in %d ms, applied in %d ms; %s%n",
                    prepared.rows(), (read - began) / 1_000_000, (applied - read) / 1_000_000, prepared.counts());
            System.out.println("hall meanwhile: " + writer.takeFigures());
            work.desk
                    .countFlaws(prepared.id())
                    .forEach((Flaw.Kind kind, Integer times) -> System.out.println("  " + kind + " " + times));
            began = System.nanoTime();
            CatalogueImport again = work.prepare(file, false);
            System.out.printf("again: %d ms; %s%n", (System.nanoTime() - began) / 1_000_000, again.counts());
        }
        System.out.println("heap in use " + Runtime.getRuntime().totalMemory() / 1_000_000 + " MB of "
                + Runtime.getRuntime().maxMemory() / 1_000_000);
    }

    /** Writes one row every few milliseconds, and keeps how long each took. */
    private static final class HallWriter implements Runnable {

        private final AtomicBoolean stop = new AtomicBoolean();
        private final JdbcClient jdbc;
        private final long[] micros = new long[1_000_000];
        private int count;

        HallWriter(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public void run() {
            while (!stop.get()) {
                long began = System.nanoTime();
                jdbc.sql("UPDATE storage_probe SET at_ms = :at WHERE id = 1")
                        .param("at", began)
                        .update();
                add((System.nanoTime() - began) / 1_000);
                try {
                    Thread.sleep(Duration.ofMillis(5));
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        /** Of all writes since it was asked last. */
        synchronized String takeFigures() {
            String figures =
                    "%d writes, median %d us, p99 %d us, worst %d us".formatted(count, at(0.5), at(0.99), at(1));
            count = 0;
            return figures;
        }

        private synchronized void add(long took) {
            micros[count++] = took;
        }

        private synchronized long at(double share) {
            long[] sorted = LongStream.of(Arrays.copyOf(micros, count)).sorted().toArray();
            return sorted[(int) Math.min(count - 1, share * count)];
        }
    }
}
