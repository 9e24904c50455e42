package vn.motcua.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DotsTest {

    @Test
    void the_png_shows_the_same_dots_to_a_reader_we_did_not_write() throws IOException {
        Dots dots = RasterRoundTripTest.noise(384, 50, 8);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(dots.toPng()));

        assertThat(image.getWidth()).isEqualTo(384);
        assertThat(image.getHeight()).isEqualTo(50);
        for (int y = 0; y < 50; y++) {
            for (int x = 0; x < 384; x++) {
                assertThat((image.getRGB(x, y) & 0xFFFFFF) == 0).isEqualTo(dots.ink(x, y));
            }
        }
    }

    @Test
    void outside_it_is_white() {
        Dots dots = new Dots(8, new byte[] {(byte) 0xFF});

        assertThat(dots.ink(7, 0)).isTrue();
        assertThat(dots.ink(8, 0) || dots.ink(0, 1) || dots.ink(-1, 0)).isFalse();
    }

    @Test
    void broken_rows_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Dots(16, new byte[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dots(12, new byte[3]));
    }
}
