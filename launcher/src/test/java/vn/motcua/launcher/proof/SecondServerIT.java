package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder, one server: the second one says in a few lines why it does not start. */
class SecondServerIT {

    @TempDir
    Path folder;

    @Test
    void refuses_the_data_of_a_running_server_and_names_it() throws Exception {
        Path late = Files.createDirectory(folder.resolve("late"));
        try (var first = new Server(folder, List.of());
                var second = new Server(late, first.data(), List.of())) {
            first.start();

            Process process = second.launch();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            System.out.printf("SecondServerIT: exit code %d, and it said:%n%s%n", process.exitValue(), second.log());
            assertThat(process.exitValue()).isNotZero();
            assertThat(second.log())
                    .contains(Long.toString(first.pid()))
                    .contains(first.data().toString())
                    .contains("another Motcua server")
                    .doesNotContain("\tat ");
            assertThat(second.log().lines()).as("fits on a screen").hasSizeLessThan(35);
            try (var sender = new Sender(first.address(), Server.SYSTEM)) {
                assertThat(sender.get("/api/v1/snapshot").status()).isEqualTo(200);
            }
        }
    }
}
