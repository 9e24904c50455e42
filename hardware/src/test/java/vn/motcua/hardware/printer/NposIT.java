package vn.motcua.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.hardware.Oracles;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.escpos.RasterEncoder;

/** What we send to a printer, read by a decoder nobody here wrote (npm npos), is our picture dot for dot. */
class NposIT {

    final Path folder = Path.of("target/oracles/slips");

    @BeforeEach
    void make_room() throws Exception {
        Files.createDirectories(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {576, 384})
    void npos_sees_our_picture_dot_for_dot(int width) throws Exception {
        Dots picture = new SlipRaster(width).draw(Samples.slip("A 042"));

        assertThat(seenByNpos(picture)).isEqualTo(picture);
    }

    @Test
    void zbar_and_zxing_read_the_qr_code_to_the_letter() throws Exception {
        Slip slip = Samples.slip("A 042");
        Path picture = folder.resolve("seen.png");
        Files.write(picture, seenByNpos(new SlipRaster(576).draw(slip)).toPng());

        assertThat(Oracles.zbar(picture).lines()).containsExactly("QR-Code:" + slip.qrText());
        assertThat(Oracles.zxing(picture)).contains("\"" + slip.qrText() + "\"");
    }

    private Dots seenByNpos(Dots picture) throws Exception {
        Path bytes = folder.resolve("slip-%d.bin".formatted(picture.width()));
        Path seen = folder.resolve("slip-%d.pbm".formatted(picture.width()));
        ByteArrayOutputStream job = new ByteArrayOutputStream();
        job.writeBytes(EscPos.begin());
        job.writeBytes(new RasterEncoder(256, 255, 1).encode(picture));
        job.writeBytes(EscPos.askWhenDone());
        job.writeBytes(EscPos.cutPartial());
        Files.write(bytes, job.toByteArray());
        Oracles.node("npos-picture.js", bytes.toString(), seen.toString(), Integer.toString(picture.width()));
        return bitmap(Files.readAllLines(seen, StandardCharsets.US_ASCII));
    }

    /** A PBM file in its plain form: P1, width and height, then a row to a line. */
    private static Dots bitmap(List<String> lines) {
        int width = Integer.parseInt(lines.get(1).split(" ", -1)[0]);
        byte[] rows = new byte[width / 8 * (lines.size() - 2)];
        for (int y = 0; y < lines.size() - 2; y++) {
            String line = lines.get(y + 2);
            for (int x = 0; x < width; x++) {
                if (line.charAt(2 * x) == '1') {
                    rows[y * (width / 8) + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return new Dots(width, rows);
    }
}
