package vn.motcua.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every command of the README on machines as they are: run by another user than the owner, from a read-only folder with
 * blanks and Vietnamese letters, with data in such a folder, without a UTF-8 locale, with a closed folder for temporary
 * files, in languages with digits of their own.
 */
class CommandsIT {

    private static final String DATA = "Dữ liệu một cửa";

    @TempDir
    Path folder;

    private final List<List<String>> undo = new ArrayList<>();
    private Path program;

    /** What is odd about a machine; each alone, and all of it together. */
    enum Machine {
        POSIX("LC_ALL", "POSIX"),
        NO_LOCALE("LANG", ""),
        AUCKLAND("TZ", "Pacific/Auckland"),
        ARABIC("MOTCUA_JAVA_OPTIONS", "-Duser.language=ar -Duser.country=EG"),
        TURKISH("MOTCUA_JAVA_OPTIONS", "-Duser.language=tr -Duser.country=TR"),
        SMALL_HEAP("MOTCUA_JAVA_OPTIONS", "-Xmx128m"),
        OTHER_COLLECTOR("MOTCUA_JAVA_OPTIONS", "-XX:+UseG1GC -Xmx192m"),
        OTHER_HEADERS("JDK_JAVA_OPTIONS", "-XX:+UseCompactObjectHeaders");

        private final String variable;
        private final String value;

        Machine(String variable, String value) {
            this.variable = variable;
            this.value = value;
        }

        Map<String, String> environment() {
            return Map.of(variable, value);
        }
    }

    CommandsIT() throws IOException, InterruptedException {
        program = ProgramFolder.prepared();
    }

    @BeforeEach
    void everybody_may_write_here() throws Exception {
        ProgramFolder.closeToWriting(program);
        Command.run(folder, Map.of(), List.of("chmod", "777", folder.toString()), 10);
    }

    @AfterEach
    void undo() throws Exception {
        for (List<String> command : undo) {
            Command.run(folder, Map.of(), command, 30);
        }
    }

    private List<String> command(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.resolve(name).toString()));
        command.addAll(List.of(arguments));
        return Command.isRoot() ? Command.asNobody(command) : command;
    }

    private Command.Result run(Map<String, String> environment, String name, String... arguments) throws Exception {
        return Command.run(folder, environment, command(name, arguments), 240);
    }

    @ParameterizedTest
    @EnumSource
    void render_slip_writes_the_same_slip_on_every_machine(Machine machine) throws Exception {
        Path slip = folder.resolve("Phiếu số.bin");

        Command.Result done = run(
                machine.environment(),
                "motcua",
                "render-slip",
                "--number",
                "A 042",
                "--out",
                slip.toString(),
                "--service",
                "Hộ tịch",
                "--ahead",
                "3");

        assertThat(done.code()).as(done.said()).isZero();
        assertThat(done.said()).contains("Phiếu số.bin").matches("(?s).*: \\p{ASCII}*[0-9]+ bytes.*");
        assertThat(Files.size(slip)).isGreaterThan(1_000);
    }

    @Test
    void the_desk_starts_where_everything_is_odd_at_once() throws Exception {
        var environment = new HashMap<String, String>();
        environment.put("LC_ALL", "POSIX");
        environment.put("TZ", "Pacific/Auckland");
        environment.put(
                "MOTCUA_JAVA_OPTIONS",
                "-Xmx192m -Duser.language=ar -Duser.country=EG -Djava.io.tmpdir=" + closedFolder());

        starts(environment, "--empty");
    }

    @ParameterizedTest
    @EnumSource(names = {"SMALL_HEAP", "OTHER_COLLECTOR", "OTHER_HEADERS"})
    void the_desk_starts_with_other_options_of_the_JVM_than_its_cache_was_made_with(Machine machine) throws Exception {
        starts(machine.environment(), "--empty");
    }

    private void starts(Map<String, String> environment, String... arguments) throws Exception {
        int port = Command.freePort();
        Path log = folder.resolve("desk.log");
        List<String> all = new ArrayList<>(List.of(
                "--port", Integer.toString(port), "--data", folder.resolve(DATA).toString()));
        all.addAll(List.of(arguments));
        Process desk = Command.start(folder, environment, command("run", all.toArray(String[]::new)), log);
        try {
            assertThat(Command.comesUp(desk, port)).as(() -> read(log)).isTrue();

            assertThat(folder.resolve(DATA).resolve("motcua.db")).exists();
            String address = "http://localhost:" + port + "/";
            await().atMost(Duration.ofSeconds(60)).until(() -> read(log).contains(address)); // said after it answers
            assertThat(read(log)).doesNotContain("\tat ");
        } finally {
            Command.end(desk);
        }
    }

    /** A folder for temporary files in which no program may run, as hardened images have it. */
    private String closedFolder() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Command.Result mounted = Command.run(
                folder,
                Map.of(),
                List.of("mount", "-t", "tmpfs", "-o", "noexec,mode=1777,size=64m", "tmpfs", closed.toString()),
                10);
        assumeThat(mounted.code())
                .as("NOT PROVEN HERE: a folder without exec needs root and the right to mount: " + mounted.said())
                .isZero();
        undo.add(List.of("umount", "-l", closed.toString()));
        return closed.toString();
    }

    @Test
    void import_catalogue_reads_and_applies_a_file_with_such_a_name() throws Exception {
        Path file = Files.writeString(folder.resolve("Thủ tục.csv"), """
            code,name,field
            1.001193,Thủ tục đăng ký khai sinh thử,Hộ tịch
            """);
        var environment = new HashMap<>(Machine.POSIX.environment());
        environment.put(
                "MOTCUA_JAVA_OPTIONS", "-Duser.language=ar -Duser.country=EG -Djava.io.tmpdir=" + closedFolder());

        Command.Result done = run(
                environment,
                "motcua",
                "import-catalogue",
                file.toString(),
                "--yes",
                "--row-by-row",
                "--english",
                "--data",
                folder.resolve(DATA).toString());

        assertThat(done.code()).as(done.said()).isIn(0, 1); // whether the rows are good is for other tests
        assertThat(done.said()).contains("Thủ tục.csv").doesNotContain("\tat ");
    }

    @Test
    void relevance_counts_on_files_with_such_names() throws Exception {
        Path shared = Path.of("..", "..", "shared", "data").toAbsolutePath().normalize();
        assumeThat(shared.resolve("queries.jsonl"))
                .as("NOT PROVEN HERE: no catalogue beside the sources")
                .exists();
        Path catalogue = copyOfHead(shared.resolve("procedures.jsonl"), "Danh mục.jsonl", 40);
        Path queries = copyOfHead(shared.resolve("queries.jsonl"), "Câu hỏi.jsonl", 5);

        Command.Result done = run(
                Map.of("LC_ALL", "POSIX", "HOME", folder.toString()),
                "tools/relevance",
                catalogue.toString(),
                queries.toString());

        assertThat(done.code()).as(done.said()).isZero();
    }

    private Path copyOfHead(Path file, String name, int lines) throws IOException {
        try (Stream<String> all = Files.lines(file)) {
            return Files.write(folder.resolve(name), all.limit(lines).toList());
        }
    }

    @Test
    void fuzz_lists_its_targets_and_says_that_it_cannot_build_here() throws Exception {
        assertThat(run(Machine.POSIX.environment(), "tools/fuzz").said()).contains("EscPosDecoder");

        assumeThat(Command.isRoot())
                .as("NOT PROVEN HERE: root runs it as another user")
                .isTrue();
        Command.Result refused = run(Machine.POSIX.environment(), "tools/fuzz", "EscPosDecoder", "1");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.said()).contains("may not write");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"./run", "tools/bench", "tools/fuzz", "tools/package", "tools/relevance", "tools/replay-attacks"
            })
    void every_program_says_how_it_is_used(String name) throws Exception {
        Command.Result help = run(Machine.POSIX.environment(), name, "--help");

        assertThat(help.said()).contains(name).doesNotContain("set -eu");
        assertThat(help.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "import-catalogue", "render-slip", "screen"})
    void every_command_says_how_it_is_used(String name) throws Exception {
        String[] asked = name.isEmpty() ? new String[] {"--help"} : new String[] {name, "--help"};

        Command.Result help = run(Machine.POSIX.environment(), "motcua", asked);

        assertThat(help.said()).contains(("./motcua " + name).strip()).doesNotContain("\tat ");
        assertThat(help.code()).isZero();
    }

    @Test
    void a_setting_of_the_desk_is_no_command() throws Exception {
        Command.Result refused = run(Machine.POSIX.environment(), "motcua", "--empty");

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.said()).contains("'--empty'", "./run --empty");
    }

    @Test
    void check_tells_that_there_is_no_data_under_its_old_and_its_new_name() throws Exception {
        String none = folder.resolve(DATA).toString();

        Command.Result checked = run(Machine.POSIX.environment(), "motcua", "check", "--data", none);
        Command.Result old = run(Machine.POSIX.environment(), "run", "--check", "--data", none);

        assertThat(checked.code()).as(checked.said()).isEqualTo(2);
        assertThat(checked.said()).contains(DATA);
        assertThat(old).isEqualTo(checked);
    }

    @Test
    void screen_says_what_is_wrong() throws Exception {
        Command.Result refused = run(Machine.POSIX.environment(), "motcua", "screen", "--white-after", "soon");

        assertThat(refused.code()).as(refused.said()).isEqualTo(2);
        assertThat(refused.said()).contains("'soon' is no number of seconds").doesNotContain("\tat ");
    }

    @Test
    void a_folder_that_was_never_built_says_who_has_to_build_it() throws Exception {
        assumeThat(Command.isRoot())
                .as("NOT PROVEN HERE: root runs it as another user")
                .isTrue();
        Path bare = Files.createDirectory(folder.resolve("chưa dựng"));
        Files.createDirectory(bare.resolve("tools"));
        for (String file : List.of("run", "tools/env.sh", "pom.xml")) {
            Files.copy(program.resolve(file), bare.resolve(file));
        }
        Command.run(folder, Map.of(), List.of("chmod", "-R", "a+rX", bare.toString()), 10);
        program = bare;

        Command.Result refused = run(Machine.POSIX.environment(), "run");

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.said()).contains("has not been built").contains("./run --prepare");
    }

    @Test
    void a_bare_jar_without_UTF_8_says_what_to_set() throws Exception {
        Command.Result refused = Command.run(
                folder,
                Map.of("LC_ALL", "POSIX"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("motcua.jar", "target/motcua.jar"),
                        "--motcua.storage.directory=" + folder.resolve(DATA)),
                60);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).contains("LC_ALL=C.UTF-8").contains("có dấu").doesNotContain("\tat ");
    }

    @Test
    void nothing_is_written_into_the_program_folder() throws Exception {
        Map<Path, Object> before = listing();

        starts(Machine.NO_LOCALE.environment(), "--empty");
        run(
                Machine.NO_LOCALE.environment(),
                "motcua",
                "render-slip",
                "--number",
                "A 1",
                "--out",
                folder.resolve("a.bin").toString());

        assertThat(listing()).isEqualTo(before);
    }

    private Map<Path, Object> listing() throws IOException {
        Map<Path, Object> times = new HashMap<>();
        try (Stream<Path> all = Files.walk(program)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                times.put(path, Files.getLastModifiedTime(path));
            }
        }
        return times;
    }

    @Test
    void the_commands_are_clean_for_shellcheck() throws Exception {
        assumeThat(Command.run(folder, Map.of(), List.of("sh", "-c", "command -v shellcheck"), 10)
                        .code())
                .as("NOT PROVEN HERE: shellcheck is not installed")
                .isZero();
        List<String> check = new ArrayList<>(List.of("shellcheck", "-x", "-s", "sh"));
        check.addAll(List.of("run", "test", "motcua"));
        try (Stream<Path> tools = Files.list(program.resolve("tools"))) {
            tools.map(tool -> "tools/" + tool.getFileName()).sorted().forEach(check::add);
        }

        Command.Result checked = Command.run(program, Map.of("LC_ALL", "C.UTF-8"), check, 60);

        assertThat(checked.code()).as(checked.said()).isZero();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
