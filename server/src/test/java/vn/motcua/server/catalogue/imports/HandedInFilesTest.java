package vn.motcua.server.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandedInFilesTest {

    @Test
    void takes_no_more_than_one_byte_over_the_limit(@TempDir Path folder) throws IOException {
        var files = new HandedInFiles(folder.resolve("import"));
        Path file = Files.write(folder.resolve("a.csv"), new byte[300_000]);

        assertThat(files.keep(file, 100_000)).hasSize(100_001);
        assertThat(files.keep(file, 300_000)).hasSize(300_000);
    }
}
