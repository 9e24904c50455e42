package vn.motcua.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.sim.escpos.EscPosDecoder;

class RenderCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return RenderCommand.run(
                args,
                Clock.systemUTC(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void the_bytes_print_the_picture_that_is_written_beside_them() throws Exception {
        Path file = folder.resolve("slip.bin");
        Path picture = folder.resolve("slip.png");

        int code = run(
                "--number",
                "A 042",
                "--out",
                file.toString(),
                "--png",
                picture.toString(),
                "--qr",
                "http://h/t/1",
                "--barcode",
                "20261125-A-42");

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        List<Dots> printed = new ArrayList<>();
        new EscPosDecoder(576, new EscPosDecoder.Paper() {
                    @Override
                    public void cut(Dots slip) {
                        printed.add(slip);
                    }

                    @Override
                    public void queuedStatusAsked(int n) {}
                })
                .feed(Files.readAllBytes(file));
        assertThat(printed).containsExactly(Dots.ofPng(Files.readAllBytes(picture)));
    }

    @Test
    void help_is_asked_for_without_anything_else() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--barcode TEXT", "epson-tm-t82");
    }

    @ParameterizedTest
    @CsvSource({
        "--ahead, -3, --ahead '-3' is no number of people",
        "--reprint, maybe, --reprint maybe is not yes or no",
        "--mode, mixed, epson-tm-t82",
        "--profile, unheard, unheard",
        "--barcode, phiếu, phiếu",
        "--colour, red, --colour"
    })
    void what_is_wrong_is_named_and_no_file_is_written(String option, String value, String named) {
        Path file = folder.resolve("slip.bin");

        assertThat(run("--number", "A 042", "--out", file.toString(), option, value))
                .isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains(named, "--help");
        assertThat(file).doesNotExist();
    }
}
