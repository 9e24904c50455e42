package vn.motcua.hardware.printer.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.sim.reading.SlipReader;

class PictureReaderTest {

    /** A red disc with a yellow hole, on white or on nothing, with a wide border. */
    private static BufferedImage emblem(int kind) {
        BufferedImage image = new BufferedImage(1000, 800, kind);
        Graphics2D pen = image.createGraphics();
        if (kind == BufferedImage.TYPE_INT_RGB) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, 1000, 800);
        }
        pen.setColor(new Color(218, 37, 29));
        pen.fillOval(300, 200, 400, 400);
        pen.setColor(new Color(255, 255, 0));
        pen.fillOval(450, 350, 100, 100);
        pen.dispose();
        return image;
    }

    private static byte[] file(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            assertThat(ImageIO.write(image, format, file)).isTrue();
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void a_picture_is_cut_to_its_ink_and_made_to_fit(String format) throws IOException {
        Dots dots = PictureReader.open(file(emblem(BufferedImage.TYPE_INT_RGB), format))
                .fit(320, 112);

        assertThat(dots.width()).isEqualTo(112);
        assertThat(dots.height()).isEqualTo(112);
        assertThat(dots.ink(56, 2)).as("red prints").isTrue();
        assertThat(dots.ink(56, 56)).as("yellow does not").isFalse();
        assertThat(dots.ink(2, 2)).as("the corner is paper").isFalse();
    }

    @Test
    void what_is_transparent_is_paper() throws IOException {
        Dots dots = PictureReader.open(file(emblem(BufferedImage.TYPE_INT_ARGB), "png"))
                .fit(320, 112);

        assertThat(dots.ink(2, 2)).isFalse();
        assertThat(dots.ink(56, 2)).isTrue();
    }

    @Test
    void a_small_picture_is_not_made_larger() throws IOException {
        BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);

        assertThat(PictureReader.open(file(image, "png")).fit(320, 112).height())
                .isEqualTo(10);
    }

    @Test
    void what_makes_no_logo_is_told_by_its_cause() {
        BufferedImage white = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        byte[] whole = file(emblem(BufferedImage.TYPE_INT_RGB), "png");

        assertThatExceptionOfType(PictureReader.BlankPicture.class)
                .isThrownBy(() -> PictureReader.open(file(white, "png")));
        assertThatExceptionOfType(PictureReader.HugePicture.class)
                .isThrownBy(() ->
                        PictureReader.open(file(new BufferedImage(6001, 1, BufferedImage.TYPE_BYTE_BINARY), "png")));
        for (byte[] torn : List.of(
                Arrays.copyOf(whole, whole.length / 2), "<svg>".getBytes(StandardCharsets.UTF_8), new byte[0])) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> PictureReader.open(torn));
        }
    }

    @Test
    void dots_come_back_from_their_own_png_and_from_no_other() throws IOException {
        Dots dots = PictureReader.open(file(emblem(BufferedImage.TYPE_INT_RGB), "png"))
                .fit(320, 112);
        byte[] png = dots.toPng();

        assertThat(Dots.ofPng(png)).isEqualTo(dots);
        for (int cut = 0; cut < png.length - 16; cut++) {
            byte[] torn = Arrays.copyOf(png, cut);
            assertThatIllegalArgumentException().isThrownBy(() -> Dots.ofPng(torn));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dots.ofPng(file(emblem(BufferedImage.TYPE_INT_RGB), "png")));
    }

    @ParameterizedTest
    @ValueSource(ints = {576, 384})
    void a_slip_begins_with_its_logo_and_keeps_it_when_printed_again(int width) throws IOException {
        Dots logo = PictureReader.open(file(emblem(BufferedImage.TYPE_INT_RGB), "png"))
                .fit(320, 112);
        Slip plain = Samples.slip("A 042");
        SlipRaster raster = new SlipRaster(width);

        Dots with = raster.draw(plain.withLogo(Optional.of(logo)));

        assertThat(with.height())
                .isBetween(raster.draw(plain).height() + 112, raster.draw(plain).height() + 120);
        for (int y = 0; y < 112; y++) {
            for (int x = 0; x < 112; x++) {
                assertThat(with.ink((width - 112) / 2 + x, 8 + y)).isEqualTo(logo.ink(x, y));
            }
        }
        assertThat(plain.withLogo(Optional.of(logo)).asReprint().logo()).contains(logo);
        assertThat(new SlipReader().readNumber(with)).contains("A 042");
    }
}
