package vn.motcua.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserCommandsTest {

    private static final int WRONG = 2;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        assertThat(UserCommands.isMeant(args)).isTrue();
        return UserCommands.run(
                args,
                Clock.systemUTC(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String wrong() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void help_lists_every_command_in_both_languages(String asked) {
        assertThat(run(asked)).isZero();

        assertThat(said())
                .contains("Cách dùng / Usage: ./motcua", "check", "import-catalogue", "render-slip", "screen")
                .contains("Nhập một tệp thủ tục", "Imports a file of procedures");
        assertThat(wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "check, --data=DIR, sổ ghi, audit log",
        "import-catalogue, --whole-list, danh mục đầy đủ, complete list",
        "import, --row-by-row, dòng lỗi, rows with errors",
        "render-slip, --barcode=TEXT, máy in phiếu, epson-tm-t82",
        "screen, --extra-flag=FLAG, trình duyệt, browser"
    })
    void each_command_says_what_it_takes(String command, String option, String vietnamese, String english) {
        assertThat(run(command, "--help")).isZero();
        String page = said();
        assertThat(run("help", command)).isZero();

        assertThat(page).contains(option, vietnamese, english, "Kết thúc bằng", "nds with");
        assertThat(said()).isEqualTo(page + page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void the_version_is_that_of_the_build(String asked) {
        assertThat(run(asked)).isZero();

        assertThat(said().strip()).matches("Motcua [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
    }

    @Test
    void settings_alone_start_the_desk() {
        assertThat(UserCommands.isMeant(new String[] {"--server.port=9000"})).isFalse();
        assertThat(UserCommands.isMeant(new String[] {})).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "--ahead, -3, --ahead '-3' is no number of people",
        "--reprint, maybe, --reprint maybe is not yes or no",
        "--paper, 90, --paper 90 is not 80 or 58",
        "--mode, fast, --mode fast is not raster or mixed",
        "--mode, mixed, epson-tm-t82",
        "--profile, unheard, unheard",
        "--barcode, phiếu, phiếu",
        "--colour, red, --colour",
        "--servise, Hộ tịch, Do you mean --service?"
    })
    void a_wrong_slip_is_named_and_no_file_is_written(String option, String value, String named) {
        Path file = folder.resolve("slip.bin");

        assertThat(run("render-slip", "--number", "A 042", "--out", file.toString(), option, value))
                .isEqualTo(WRONG);

        assertThat(wrong()).contains(named, "./motcua render-slip", "--help");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_slip_is_written_with_every_option_that_it_takes() throws IOException {
        Path file = folder.resolve("slip.bin");
        Path picture = folder.resolve("slip.png");
        List<String> args = new ArrayList<>(List.of("render-slip", "--number", "A 042", "--out", file.toString()));
        args.addAll(List.of("--desk", "@home", "--service", "Hộ tịch", "--counters", "3, 8", "--ahead", "3"));
        args.addAll(
                List.of("--missing", "Giấy chứng sinh; Tờ khai", "--qr", "http://h/t/1", "--barcode", "20261125-A-42"));
        args.addAll(List.of("--profile", "generic-58", "--paper", "58", "--mode", "raster", "--reprint", "yes"));
        args.addAll(List.of("--english", "no", "--png", picture.toString()));

        int code = run(args.toArray(String[]::new));

        assertThat(wrong()).isEmpty();
        assertThat(code).isZero();
        assertThat(Files.size(file)).isGreaterThan(1_000);
        assertThat(picture).isNotEmptyFile();
        assertThat(said()).contains("bytes for generic-58");
    }

    @ParameterizedTest
    @CsvSource({
        "--white-after, soon, --white-after 'soon' is no number of seconds",
        "--ask-every, 0, must be more than nothing",
        "--url, server, --url 'server' is no address of a page",
        "--url, '', --url '' is no address of a page",
        "--colour, red, there is no option '--colour'"
    })
    void a_wrong_screen_is_named(String option, String value, String named) {
        assertThat(run("screen", "--url", "http://127.0.0.1:1/kiosk", option, value))
                .isEqualTo(WRONG);

        assertThat(wrong()).contains(named, "./motcua screen --help").doesNotContain("\tat ");
    }

    @Test
    void what_is_missing_is_named_in_both_languages() {
        assertThat(run("screen")).isEqualTo(WRONG);
        assertThat(wrong()).contains("thiếu --url", "--url is missing");

        assertThat(run("check", "--data")).isEqualTo(WRONG);
        assertThat(wrong()).contains("--data chưa có giá trị (DIR)", "--data lacks its value (DIR)");

        assertThat(run("import-catalogue")).isEqualTo(WRONG);
        assertThat(wrong()).contains("thiếu FILE", "FILE is missing");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        assertThat(run("import", folder.resolve("none.jsonl").toString())).isEqualTo(WRONG);

        assertThat(wrong())
                .contains(
                        "Không đọc được tệp", "Cannot read the file", "none.jsonl", "./motcua import-catalogue --help");
    }

    @Test
    void a_mistyped_option_is_not_taken_for_a_setting_of_the_server() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "");

        assertThat(run("import-catalogue", file.toString(), "--wole-list")).isEqualTo(WRONG);
        assertThat(wrong()).contains("there is no option '--wole-list'");

        assertThat(run("check", "--dataa=x")).isEqualTo(WRONG);
        assertThat(wrong()).contains("there is no option '--dataa=x'");
    }

    @Test
    void a_setting_of_the_server_reaches_a_command_that_takes_them() {
        Path none = folder.resolve("none");

        assertThat(run("check", "--motcua.storage.directory=" + none)).isEqualTo(WRONG);
        assertThat(said()).contains("There is no database in " + none);

        assertThat(run("check", "--data", folder.resolve("other").toString())).isEqualTo(WRONG);
        assertThat(said()).contains("There is no database in " + folder.resolve("other"));
    }

    @Test
    void an_unknown_command_is_told_and_nothing_starts() {
        assertThat(run("improt-catalogue")).isEqualTo(WRONG);

        assertThat(wrong())
                .contains("there is no command 'improt-catalogue'", "không có lệnh", "import-catalogue?")
                .contains("./motcua --help");
    }

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(texts("commands_en.properties").stringPropertyNames())
                .isEqualTo(texts("commands.properties").stringPropertyNames());
    }

    private static Properties texts(String name) throws IOException {
        var texts = new Properties();
        try (InputStream in = UserCommands.class.getResourceAsStream(name)) {
            texts.load(in);
        }
        return texts;
    }
}
