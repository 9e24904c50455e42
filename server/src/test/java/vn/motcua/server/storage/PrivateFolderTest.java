package vn.motcua.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {

    @TempDir
    Path directory;

    private Path data;

    @BeforeEach
    void open_to_everybody() throws IOException {
        data = Files.createDirectory(directory.resolve("data"));
        mode(data, "rwxr-xr-x");
    }

    @Test
    void closes_what_an_older_version_left_open() throws IOException {
        Path index = Files.createDirectories(data.resolve("index/a"));
        Path segment = mode(Files.createFile(index.resolve("_0.cfs")), "rw-r--r--");
        Path database = mode(Files.createFile(data.resolve("motcua.db")), "rw-rw-r--");
        mode(index, "rwxrwxr-x");

        PrivateFolder.close(data);

        assertThat(mode(data)).isEqualTo("rwx------");
        assertThat(mode(index)).isEqualTo("rwx------");
        assertThat(mode(segment)).isEqualTo("rw-------");
        assertThat(mode(database)).isEqualTo("rw-------");
    }

    @Test
    void closes_an_empty_folder() throws IOException {
        PrivateFolder.close(data);

        assertThat(mode(data)).isEqualTo("rwx------");
    }

    @Test
    void leaves_somebodys_own_folder_and_files_as_they_are() throws IOException {
        Path letter = mode(Files.createFile(data.resolve("letter.odt")), "rw-r--r--");

        PrivateFolder.close(data);

        assertThat(mode(data)).isEqualTo("rwxr-xr-x");
        assertThat(mode(letter)).isEqualTo("rw-r--r--");
    }

    @Test
    void follows_no_link_out_of_the_folder() throws IOException {
        Path outside = mode(Files.createFile(directory.resolve("passwd")), "rw-r--r--");
        Files.createSymbolicLink(data.resolve("motcua.bak"), outside);

        PrivateFolder.close(data);

        assertThat(mode(outside)).isEqualTo("rw-r--r--");
    }

    @Test
    void makes_files_and_folders_that_only_this_user_reads() throws IOException {
        PrivateFolder.makeFile(data.resolve("motcua.db"));
        PrivateFolder.makeFolder(data.resolve("native"));

        assertThat(mode(data.resolve("motcua.db"))).isEqualTo("rw-------");
        assertThat(mode(data.resolve("native"))).isEqualTo("rwx------");
    }

    private static Path mode(Path path, String mode) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
