package vn.motcua.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.catalogue.CatalogueImport.Mode;

class ImportCommandTest {

    @TempDir
    Path folder = Path.of("");

    final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String file) {
        return run(file, Mode.WHOLE_FILE, Locale.ROOT);
    }

    private int run(String file, Mode mode, Locale locale) {
        List<String> settings = List.of(
                "--motcua.storage.directory=" + folder.resolve("data"),
                // what application.yml of the launcher says
                "--spring.flyway.locations=classpath:db/migration/common,classpath:db/migration/{vendor}",
                "--spring.flyway.table=schema_history",
                "--spring.main.banner-mode=off");
        return ImportCommand.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new ImportCommand.Options(folder.resolve(file), false, mode, true, locale, settings));
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void reports_and_applies_and_finds_nothing_to_do_the_second_time() throws IOException {
        write("a.jsonl", CatalogueContract.row("1.900001", "Cấp thẻ thử", ""));

        assertThat(run("a.jsonl")).isZero();
        assertThat(text())
                .contains("Tệp a.jsonl: 1 dòng dữ liệu.")
                .contains("Cần xem lại – INDEX_ONLY: 1")
                .contains("Mới 1, thay đổi 0, bãi bỏ 0, giữ nguyên 0, dòng lỗi 0.")
                .contains("  + 1.900001 Cấp thẻ thử")
                .contains("Đã áp dụng. Có thể hoàn tác trong trang quản trị.");

        assertThat(run("a.jsonl", Mode.WHOLE_FILE, Locale.ENGLISH)).isZero();
        assertThat(text()).contains("New 0, changed 0, abolished 0, unchanged 1, rows with errors 0.");
    }

    @Test
    void does_not_apply_a_file_with_errors_as_a_whole() throws IOException {
        write("a.jsonl", CatalogueContract.row("1.900001", "Cấp thẻ thử", ""), "{hỏng");

        assertThat(run("a.jsonl")).isEqualTo(1);
        assertThat(text()).contains("Có 1 dòng lỗi nên không áp dụng cả tệp.");
        assertThat(run("a.jsonl", Mode.ROW_BY_ROW, Locale.ROOT)).isZero();
    }

    @Test
    void says_clearly_that_the_desk_is_running() throws IOException {
        write("a.jsonl", CatalogueContract.row("1.900001", "Cấp thẻ thử", ""));
        Files.createDirectories(folder.resolve("data"));
        try (var lock = FileChannel.open(
                        folder.resolve("data/motcua.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            assertThat(held.isValid()).isTrue();

            assertThat(run("a.jsonl")).isEqualTo(2);
        }

        assertThat(text())
                .contains("Máy chủ Motcua đang chạy trên thư mục dữ liệu này.")
                .contains("trang quản trị");
    }
}
