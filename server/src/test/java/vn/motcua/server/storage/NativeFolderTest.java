package vn.motcua.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFolderTest {

    /** {@code /proc/self/mountinfo} of a Debian 12 with a hardened {@code /tmp}, 2026-11-29, shortened. */
    private static final String MOUNTS = """
        22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
        31 22 0:27 / /tmp rw,nosuid,nodev,noexec - tmpfs tmpfs rw
        32 22 8:2 / /var rw,nosuid,noexec - ext4 /dev/sda2 rw
        33 32 8:3 / /var/lib/D\\303\\202 rw - ext4 /dev/sda3 rw
        34 32 8:4 / /var/lib/with\\040blank rw - ext4 /dev/sda4 rw
        35 22 8:5 / /twice rw,noexec - ext4 /dev/sda5 rw
        36 22 8:6 / /twice rw - ext4 /dev/sda6 rw
        """;

    @TempDir
    Path directory;

    @Test
    void is_below_the_data_and_closed_to_others() throws Exception {
        Path chosen = NativeFolder.choose(directory.resolve("data"));

        assertThat(chosen).isEqualTo(directory.resolve("data/native")).isDirectory();
        assertThat(Files.getPosixFilePermissions(chosen)).hasSize(3);
    }

    @Test
    void takes_the_word_of_the_deepest_mount() {
        assertThat(NativeFolder.mayExecute(Path.of("/home/motcua"), MOUNTS)).isTrue();
        assertThat(NativeFolder.mayExecute(Path.of("/tmp"), MOUNTS)).isFalse();
        assertThat(NativeFolder.mayExecute(Path.of("/tmp/deep/er"), MOUNTS)).isFalse();
        assertThat(NativeFolder.mayExecute(Path.of("/tmpfile"), MOUNTS)).isTrue();
        assertThat(NativeFolder.mayExecute(Path.of("/var/lib/motcua"), MOUNTS)).isFalse();
        assertThat(NativeFolder.mayExecute(Path.of("/var/lib/with blank/data"), MOUNTS))
                .isTrue();
    }

    @Test
    void takes_the_last_of_two_mounts_at_one_point() {
        assertThat(NativeFolder.mayExecute(Path.of("/twice/a"), MOUNTS)).isTrue();
    }

    @Test
    void believes_in_the_best_where_no_mounts_are_told() {
        assertThat(NativeFolder.mayExecute(Path.of("/tmp"), "")).isTrue();
    }
}
