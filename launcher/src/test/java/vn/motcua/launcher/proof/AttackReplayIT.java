package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Every attack of docs/security.md, from a second address in network namespaces of its own. */
@EnabledIfSystemProperty(named = "motcua.long", matches = "true")
class AttackReplayIT {

    @TempDir
    Path folder;

    @Test
    void every_attack_is_refused_or_harmless() throws Exception {
        Layout.command(256); // unpacks the product
        Path app = Path.of(System.getProperty("motcua.proof", "target/proof"))
                .resolve("app")
                .toAbsolutePath();
        Path log = folder.resolve("replay.log");
        var builder = new ProcessBuilder("../tools/replay-attacks")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("MOTCUA_APP", app.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process replay = builder.start();
        boolean ended = replay.waitFor(20, TimeUnit.MINUTES);
        if (!ended) {
            replay.destroy();
        }
        String table = Files.readString(log);
        System.out.println(table);

        assertThat(ended).as(table).isTrue();
        assertThat(replay.exitValue()).as(table).isZero();
    }
}
