package vn.motcua.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.CatalogueImport.State;
import vn.motcua.domain.catalogue.CatalogueTotals;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.storage.TestStorage;

/** A process is killed (signal 9) in the middle of an import: the old catalogue is whole, or the new one is; never a mixture. */
class ImportKillIT {

    private static final int PROCEDURES = 3_000;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @TempDir
    Path directory = Path.of("");

    /** What stands in the lists, and what the versions say: they have to agree. */
    private record Seen(int listed, int inForce, List<CatalogueImport> imports) {}

    private Seen look() {
        try (var storage = TestStorage.sqlite(directory);
                var work = new CatalogueAtWork(storage, new MutableClock("2026-11-24T03:00:00Z"), directory)) {
            CatalogueTotals totals = work.desk.totals(TODAY, TODAY, TODAY);
            int listed = storage.jdbc()
                    .sql("SELECT COUNT(*) FROM procedure_shown WHERE edition = (SELECT edition FROM catalogue_state)")
                    .query(Integer.class)
                    .single();
            work.catalogue.listFields();
            return new Seen(listed, totals.inForce(), work.desk.listImports(10));
        }
    }

    /** Starts the victim, waits for a word of it and some milliseconds more, and kills it. */
    private void killAfter(String word, int delayMs) throws IOException, InterruptedException {
        Path file = SyntheticCatalogue.write(directory.resolve("made-up.jsonl"), PROCEDURES);
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ImportVictim.class.getName(),
                        directory.toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader words = victim.inputReader()) {
            String line = words.readLine();
            while (line != null && !line.equals(word)) {
                line = words.readLine();
            }
            assertThat(line).isEqualTo(word);
            Thread.sleep(delayMs);
        } finally {
            victim.destroyForcibly();
            victim.waitFor();
        }
    }

    @ParameterizedTest
    @CsvSource({"READING, 50", "READING, 400", "APPLYING, 0", "APPLYING, 60", "APPLYING, 150"})
    void leaves_the_old_catalogue_or_the_new_one(String word, int delayMs) throws Exception {
        int before = look().inForce();

        killAfter(word, delayMs);

        Seen after = look();
        State state = after.imports().getFirst().state();
        System.out.println(
                "killed at " + word + " + " + delayMs + " ms: " + state + ", " + after.inForce() + " in force");
        assertThat(after.listed()).isEqualTo(after.inForce());
        if (state == State.APPLIED) {
            assertThat(after.inForce()).isEqualTo(before + PROCEDURES);
        } else {
            assertThat(after.inForce()).isEqualTo(before);
            assertThat(state).isIn(State.FAILED, State.PREPARED);
        }
    }

    @Test
    void tells_that_it_was_broken_off_and_can_be_imported_again() throws Exception {
        look();
        killAfter("READING", 300);

        try (var storage = TestStorage.sqlite(directory);
                var work = new CatalogueAtWork(storage, new MutableClock("2026-11-24T03:00:00Z"), directory)) {
            assertThat(work.desk
                            .listImports(1)
                            .getFirst()
                            .failure()
                            .orElseThrow()
                            .vi())
                    .startsWith("Máy chủ đã dừng khi đang xử lý tệp này; danh mục không thay đổi.");

            CatalogueImport again = work.importAll(directory.resolve("made-up.jsonl"), false);

            assertThat(again.counts().created()).isEqualTo(PROCEDURES);
        }
    }
}
