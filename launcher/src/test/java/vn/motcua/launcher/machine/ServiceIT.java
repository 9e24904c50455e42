package vn.motcua.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/service/motcua.service, started as systemd starts it, from the archive that is installed: its own user, umask,
 * folder and command are those of the unit file; the program belongs to somebody else, and there is a JRE only.
 */
class ServiceIT {

    private static final String INSTALLED = "/opt/motcua";
    private static final String STATE = "/var/lib/motcua";
    private static final int ASKED_TO_END = 143;

    /** Made by the first test that needs it; it lies in the folder that commands are tried in, see {@link ProgramFolder}. */
    private static @Nullable Path archive;

    @TempDir
    Path folder;

    private Path program;
    private Path state;
    private Unit unit;

    @BeforeEach
    void install() throws Exception {
        assumeThat(Command.isRoot())
                .as("NOT PROVEN HERE: to start a service as its own user needs root")
                .isTrue();
        Command.run(folder, Map.of(), List.of("chmod", "755", folder.toString()), 10);
        program = unpacked();
        unit = Unit.read(program.resolve("docs/service/motcua.service"));
        state = Files.createDirectory(folder.resolve("state"));
        // StateDirectory= and StateDirectoryMode=
        assertThat(STATE).isEqualTo("/var/lib/" + unit.only("StateDirectory"));
        run(List.of("chmod", unit.only("StateDirectoryMode"), state.toString()));
        run(List.of("chown", "65534:65534", state.toString()));
    }

    private Path unpacked() throws Exception {
        if (archive == null) {
            archive = packed();
        }
        Path opt = Files.createDirectory(folder.resolve("opt"));
        run(List.of("tar", "-C", opt.toString(), "-xzf", archive.toString()));
        run(List.of("chown", "-R", "0:0", opt.toString()));
        try (Stream<Path> only = Files.list(opt)) {
            return only.findFirst().orElseThrow();
        }
    }

    private Path packed() throws Exception {
        Path source = ProgramFolder.prepared();
        run(List.of("chmod", "-R", "u+w", source.toString()));
        Command.Result packed = Command.run(
                folder, Map.of(), List.of(source.resolve("tools/package").toString()), 400);
        assertThat(packed.code()).as(packed.said()).isZero();
        List<String> made =
                packed.said().lines().filter(line -> line.contains(".tar.gz")).toList();
        assertThat(made).hasSize(2);
        assertThat(Command.run(
                                source.resolve("target/package"),
                                Map.of(),
                                List.of("sha256sum", "-c", made.getLast()),
                                30)
                        .code())
                .isZero();
        return Path.of(made.getFirst());
    }

    private void run(List<String> command) throws Exception {
        Command.Result done = Command.run(folder, Map.of(), command, 60);
        assertThat(done.code()).as("%s: %s", command, done.said()).isZero();
    }

    /** A Java that runs and cannot compile, as a target computer has it. */
    private Path jre() throws IOException {
        Path jre = folder.resolve("jre");
        Files.createDirectories(jre.resolve("bin"));
        Path java = Files.writeString(
                jre.resolve("bin/java"),
                "#!/bin/sh\nexec %s \"$@\"\n".formatted(Path.of(System.getProperty("java.home"), "bin", "java")));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return jre;
    }

    /** ExecStart of the unit, under its UMask, NoNewPrivileges and CapabilityBoundingSet, in its WorkingDirectory. */
    private Process start(int port, Path log) throws IOException {
        assertThat(unit.isYes("NoNewPrivileges")).isTrue();
        assertThat(unit.only("CapabilityBoundingSet")).isEmpty();
        assertThat(unit.only("User")).isEqualTo("motcua");
        List<String> words = new ArrayList<>();
        for (String word : unit.command()) {
            words.add(word.replace(INSTALLED, program.toString()).replace(STATE, state.toString()));
        }
        words.addAll(List.of("--port", Integer.toString(port)));
        List<String> shell =
                new ArrayList<>(List.of("sh", "-c", "umask %s && exec \"$@\"".formatted(unit.only("UMask")), "sh"));
        shell.addAll(words);
        Path where = Path.of(unit.only("WorkingDirectory").replace(STATE, state.toString()));
        return Command.start(
                where,
                Map.of("JAVA_HOME", jre().toString(), "HOME", state.toString(), "LANG", "C"),
                Command.asNobody(shell),
                log);
    }

    @Test
    void starts_as_its_own_user_and_shows_nothing_to_others() throws Exception {
        Map<Path, Long> before = sizes(program);
        Path log = folder.resolve("service.log");
        int port = Command.freePort();

        Process service = start(port, log);
        try {
            assertThat(Command.comesUp(service, port)).as(() -> read(log)).isTrue();

            assertThat(openToOthers(state)).isEmpty();
            assertThat(state.resolve("data/motcua.db")).exists();
            assertThat(sizes(program)).as("what lies in the program folder").isEqualTo(before);
            assertThat(commandLine(service)).doesNotContainIgnoringCase("token").doesNotContainIgnoringCase("password");
        } finally {
            assertThat(Command.end(service)).as("SuccessExitStatus").isEqualTo(ASKED_TO_END);
        }
        assertThat(unit.only("SuccessExitStatus")).isEqualTo(Integer.toString(ASKED_TO_END));
    }

    @Test
    void closes_the_data_of_an_installation_that_was_open() throws Exception {
        Path data = state.resolve("data");
        Files.createDirectories(data.resolve("index"));
        for (String file : List.of("data/motcua.db", "data/index/segments_1")) {
            Files.createFile(state.resolve(file));
        }
        run(List.of("chown", "-R", "65534:65534", state.toString()));
        run(List.of("chmod", "-R", "u=rwX,go=rX", state.toString()));
        assertThat(openToOthers(data)).isNotEmpty();
        Path log = folder.resolve("service.log");
        int port = Command.freePort();

        Process service = start(port, log);
        try {
            assertThat(Command.comesUp(service, port)).as(() -> read(log)).isTrue();

            assertThat(openToOthers(data)).isEmpty();
        } finally {
            Command.end(service);
        }
    }

    @Test
    void what_was_unpacked_is_what_was_packed() throws Exception {
        Command.Result checked =
                Command.run(program, Map.of(), List.of("sha256sum", "--quiet", "-c", "SHA256SUMS"), 60);

        assertThat(checked.code()).as(checked.said()).isZero();
        assertThat(program.resolve(".git")).doesNotExist();
        assertThat(program.resolve("pom.xml")).doesNotExist();
        assertThat(program.resolve("THIRD-PARTY.txt")).isNotEmptyFile();
        assertThat(program.resolve("SECURITY.md")).isNotEmptyFile();
    }

    @Test
    void the_unit_is_what_systemd_takes_and_is_closed_well() throws Exception {
        assumeThat(Command.run(folder, Map.of(), List.of("sh", "-c", "command -v systemd-analyze"), 10)
                        .code())
                .as("NOT PROVEN HERE: systemd-analyze is not installed")
                .isZero();
        Path copy = Files.writeString(
                folder.resolve("motcua.service"),
                Files.readString(program.resolve("docs/service/motcua.service"))
                        .replace(INSTALLED, program.toString()));

        Command.Result verified =
                Command.run(folder, Map.of(), List.of("systemd-analyze", "verify", "--man=no", copy.toString()), 30);
        Command.Result judged = Command.run(
                folder,
                Map.of(),
                List.of("systemd-analyze", "security", "--offline=true", "--no-pager", copy.toString()),
                30);

        assertThat(verified.said()).doesNotContain("motcua.service:");
        assertThat(judged.said()).containsPattern("Overall exposure level for motcua.service: 1\\.[0-9] OK");
    }

    private static List<String> openToOthers(Path top) throws IOException {
        List<String> open = new ArrayList<>();
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                if (!mode.endsWith("------")) {
                    open.add(mode + " " + top.relativize(path));
                }
            }
        }
        return open;
    }

    private static Map<Path, Long> sizes(Path top) throws IOException {
        Map<Path, Long> sizes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                sizes.put(top.relativize(path), Files.isDirectory(path) ? 0 : Files.size(path));
            }
        }
        return sizes;
    }

    private static String commandLine(Process service) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(service.pid()), "cmdline"))
                .replace('\0', ' ');
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
