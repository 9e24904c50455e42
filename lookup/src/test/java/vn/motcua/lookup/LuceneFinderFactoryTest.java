package vn.motcua.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.Finder.Scope;
import vn.motcua.domain.catalogue.Synonym;
import vn.motcua.domain.procedure.ProcedureSheet;

class LuceneFinderFactoryTest {

    static final Supplier<Stream<ProcedureSheet>> SMALL = () -> Catalogues.small().stream();

    static final Supplier<Stream<ProcedureSheet>> NOT_ASKED = () -> {
        throw new AssertionError("the sheets were read again");
    };

    @TempDir
    Path folder;

    private Finder open(String edition, Supplier<Stream<ProcedureSheet>> sheets, Synonym... synonyms) {
        return new LuceneFinderFactory(folder).open(edition, sheets, List.of(synonyms));
    }

    private static List<String> codes(Finder finder, String text) {
        return LuceneFinderTest.codes(finder.find(text, Scope.EVERYTHING, 3));
    }

    private List<Path> indexes() throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.toList();
        }
    }

    @Nested
    class On_disk {

        @Test
        void an_index_is_used_again() {
            open("1", SMALL).close();

            try (Finder again = open("1", NOT_ASKED)) {
                assertThat(codes(again, "tách hộ")).containsExactly(Catalogues.SPLIT);
            }
        }

        @Test
        void a_new_edition_takes_the_place_of_the_old_while_that_is_still_read() throws IOException {
            try (Finder old = open("1", SMALL);
                    Finder changed = open("2", () -> Catalogues.small().stream().skip(11))) {
                assertThat(indexes()).hasSize(1);
                assertThat(codes(old, "tách hộ")).containsExactly(Catalogues.SPLIT);
                assertThat(codes(changed, "tách hộ")).doesNotContain(Catalogues.SPLIT);
            }
        }

        @Test
        void a_damaged_index_is_made_again() throws IOException {
            open("1", SMALL).close();
            damageEveryFile();

            try (Finder mended = open("1", SMALL)) {
                assertThat(codes(mended, "tách hộ")).containsExactly(Catalogues.SPLIT);
            }
        }

        private void damageEveryFile() throws IOException {
            try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
                for (Path file : files.toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    if (bytes.length > 0) {
                        bytes[bytes.length / 2] ^= 0x55;
                        Files.write(file, bytes);
                    }
                }
            }
        }

        @Test
        void one_flipped_bit_in_any_file_is_found() throws IOException {
            open("1", SMALL).close();
            List<Path> files;
            try (Stream<Path> all = Files.walk(folder).filter(Files::isRegularFile)) {
                files = all.filter(file -> !file.endsWith("write.lock")).toList();
            }

            assertThat(files).isNotEmpty().allSatisfy(file -> {
                byte[] sound = Files.readAllBytes(file);
                byte[] bytes = sound.clone();
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);

                assertThatThrownBy(() -> open("1", NOT_ASKED)).isInstanceOf(AssertionError.class);

                assertThat(indexes()).isEmpty();
                open("1", SMALL).close();
            });
        }

        @Test
        void a_build_that_fails_leaves_nothing_and_throws() throws IOException {
            Supplier<Stream<ProcedureSheet>> breaking =
                    () -> Catalogues.small().stream().peek(sheet -> {
                        if (sheet.procedure().code().value().equals(Catalogues.SPLIT)) {
                            throw new UncheckedIOException(new IOException("the disk is gone"));
                        }
                    });

            assertThatThrownBy(() -> open("1", breaking)).hasMessageContaining("the disk is gone");
            assertThat(indexes()).isEmpty();
        }

        @Test
        void a_process_killed_in_the_middle_leaves_no_half_index() throws IOException, InterruptedException {
            Process killed = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledWhileBuilding.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(killed.exitValue()).isEqualTo(KilledWhileBuilding.EXIT);
            assertThat(indexes()).hasSize(1);

            try (Finder whole = open("1", SMALL)) {
                assertThat(indexes()).hasSize(1);
                assertThat(codes(whole, "tách hộ")).containsExactly(Catalogues.SPLIT);
            }
        }
    }

    @Nested
    class Synonyms {

        @Test
        void of_staff_count_from_the_next_edition_on() {
            try (Finder before = open("1", SMALL);
                    Finder after = open("2", SMALL, new Synonym("chia nhà", "tách hộ"))) {
                assertThat(codes(before, "chia nhà")).isEmpty();
                assertThat(codes(after, "chia nhà")).startsWith(Catalogues.SPLIT);
                assertThat(codes(after, "chia nha")).startsWith(Catalogues.SPLIT);
            }
        }

        @Test
        void that_are_not_handed_in_do_not_count() {
            try (Finder bare = open("1", SMALL)) {
                assertThat(codes(bare, "hktt")).isEmpty();
            }
        }
    }

    @Nested
    class Closing {

        @Test
        void refuses_later_searches() {
            Finder finder = open("1", SMALL);
            finder.close();

            assertThatIllegalStateException().isThrownBy(() -> finder.find("tách hộ", Scope.EVERYTHING, 1));
        }

        @Test
        void twice_is_no_harm() {
            Finder finder = open("1", SMALL);
            finder.close();

            finder.close();

            try (Finder again = open("1", NOT_ASKED)) {
                assertThat(codes(again, "tách hộ")).containsExactly(Catalogues.SPLIT);
            }
        }

        @Test
        void lets_searches_under_way_finish() throws Exception {
            Finder finder = open("1", SMALL);
            var begun = new CountDownLatch(4);
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                List<Future<Integer>> searches = Stream.generate(() -> threads.submit(() -> untilClosed(finder, begun)))
                        .limit(4)
                        .toList();
                assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

                finder.close();

                for (Future<Integer> each : searches) {
                    assertThat(each.get(10, TimeUnit.SECONDS)).isPositive();
                }
            }
        }

        /** Searches until it is refused; anything but a right answer or the refusal fails. */
        private int untilClosed(Finder finder, CountDownLatch begun) {
            for (int times = 0; ; times++) {
                try {
                    assertThat(codes(finder, "tách hộ")).containsExactly(Catalogues.SPLIT);
                } catch (IllegalStateException closed) {
                    return times;
                }
                if (times == 0) { // each thread once: one quick thread must not count for all four
                    begun.countDown();
                }
            }
        }
    }
}
