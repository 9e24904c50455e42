package vn.motcua.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleServerTest {

    @TempDir
    Path directory;

    private StorageProperties storage() {
        return new StorageProperties(directory.resolve("deep/data"), "", "", "", "main");
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
    void lets_the_next_server_in_when_the_first_has_gone() throws Exception {
        SingleServer.claim(storage()).close();

        try (SingleServer next = SingleServer.claim(storage())) {
            assertThat(next).isNotNull();
        }
    }
}
