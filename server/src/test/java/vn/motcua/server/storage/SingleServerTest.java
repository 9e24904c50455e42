package vn.motcua.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleServerTest {

    @TempDir
    Path directory;

    private StorageProperties storage() {
        return new StorageProperties(directory.resolve("deep/data"), "", "", "", 3);
    }

    @Test
    void refuses_a_second_server_and_names_process_and_folder() throws Exception {
        try (SingleServer first = SingleServer.claim(storage())) {
            assertThat(first).isNotNull();

            assertThatThrownBy(() -> SingleServer.claim(storage()))
                    .isInstanceOf(DataInUse.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
                    .hasMessageContaining(directory.resolve("deep/data").toString());
        }
    }

    @Test
    void keeps_data_folder_database_and_lock_to_the_user_it_runs_as() throws Exception {
        Path data = Files.createDirectories(directory.resolve("deep/data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path database = Files.createFile(data.resolve("motcua.db"));
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));

        try (SingleServer only = SingleServer.claim(storage())) {
            assertThat(only).isNotNull();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            for (String file : List.of("motcua.db", "motcua.lock")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                        .as(file)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void says_in_words_that_a_folder_cannot_be_made() throws Exception {
        Files.createFile(directory.resolve("deep"));

        assertThatThrownBy(() -> SingleServer.claim(storage()))
                .isInstanceOf(DataRefused.class)
                .hasMessageContaining(directory.resolve("deep").toString());
    }

    @Test
    void lets_the_next_server_in_when_the_first_has_gone() throws Exception {
        SingleServer.claim(storage()).close();

        try (SingleServer next = SingleServer.claim(storage())) {
            assertThat(next).isNotNull();
        }
    }
}
