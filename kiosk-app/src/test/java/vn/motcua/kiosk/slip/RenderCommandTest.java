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
import java.util.Optional;
import java.util.OptionalInt;
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

    private int run(SlipRendering.Order order, Path file, Optional<Path> picture) {
        var command = new RenderCommand(
                Clock.systemUTC(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return command.render(order, file, picture);
    }

    private static SlipRendering.Order order(String barcode, String profile, boolean mixed) {
        return new SlipRendering.Order(
                "A 042",
                "Bộ phận một cửa",
                "",
                Optional.empty(),
                OptionalInt.empty(),
                "",
                Optional.of("http://h/t/1"),
                barcode,
                profile,
                mixed,
                false,
                false);
    }

    @Test
    void the_bytes_print_the_picture_that_is_written_beside_them() throws Exception {
        Path file = folder.resolve("slip.bin");
        Path picture = folder.resolve("slip.png");

        int code = run(order("20261125-A-42", "generic-80", false), file, Optional.of(picture));

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

    @ParameterizedTest
    @CsvSource({"'', generic-80, true, epson-tm-t82", "'', unheard, false, unheard", "phiếu, generic-80, false, phiếu"})
    void what_is_wrong_is_named_and_no_file_is_written(String barcode, String profile, boolean mixed, String named) {
        Path file = folder.resolve("slip.bin");

        assertThat(run(order(barcode, profile, mixed), file, Optional.empty())).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains(named, "--help");
        assertThat(file).doesNotExist();
    }
}
