package vn.motcua.hardware.printer.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.Slip.Line;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.escpos.RasterEncoder;
import vn.motcua.sim.reading.SlipReader;

class SlipRasterTest {

    static final List<String> WORDS = List.of(
            "Lý Chính Thắng",
            "Đăng ký",
            "ẾỘ",
            "Chứng thực",
            "đất đai",
            "Người cao tuổi",
            "hộ tịch",
            "Quầy",
            "ưu tiên",
            "Ẵm");

    @ParameterizedTest
    @ValueSource(ints = {576, 384})
    void the_number_and_the_code_can_be_read_back(int width) {
        Dots dots = new SlipRaster(width).draw(Samples.slip("A 042"));

        SlipReader reader = new SlipReader();
        assertThat(reader.readNumber(dots)).contains("A 042");
        assertThat(reader.readQr(dots)).contains("https://motcua.example/s/20261123-A-42");
    }

    @Test
    void every_letter_and_digit_of_a_number_can_be_told_from_the_others() {
        SlipRaster raster = new SlipRaster(576);
        SlipReader reader = new SlipReader();
        for (char series = 'A'; series <= 'Z'; series++) {
            String label = series + " "
                    + IntStream.range(0, 3)
                            .mapToObj(i -> String.valueOf("0123456789".charAt(new Random(31L * i).nextInt(10))))
                            .reduce("", String::concat);
            assertThat(reader.readNumber(raster.draw(Samples.slip(label)))).contains(label);
        }
        for (String label : List.of("A 012", "B 345", "C 678", "D 999", "E 1000", "O 000", "I 111", "AB 07")) {
            assertThat(reader.readNumber(raster.draw(Samples.slip(label)))).contains(label);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {576, 384})
    void no_ink_comes_near_an_edge(int width) {
        Random random = new Random(1);
        SlipRaster raster = new SlipRaster(width);
        for (int i = 0; i < 40; i++) {
            Dots dots = raster.draw(randomSlip(random));
            for (int y = 0; y < dots.height(); y++) {
                for (int x = 0; x < 8; x++) {
                    assertThat(dots.ink(x, y) || dots.ink(width - 1 - x, y)).isFalse();
                }
            }
            assertThat(IntStream.range(0, 8).allMatch(dots::blank)).isTrue();
            assertThat(IntStream.range(dots.height() - 8, dots.height()).allMatch(dots::blank))
                    .isTrue();
        }
    }

    @Test
    void four_hundred_random_slips_carry_no_real_time_command() {
        Random random = new Random(2);
        RasterEncoder encoder = new RasterEncoder(256, 255, 1, false);
        SlipRaster wide = new SlipRaster(576);
        SlipRaster narrow = new SlipRaster(384);
        for (int i = 0; i < 400; i++) {
            byte[] bytes = encoder.encode((i % 2 == 0 ? wide : narrow).draw(randomSlip(random)));
            for (int at = 0; at + 1 < bytes.length; at++) {
                boolean alike =
                        bytes[at] == 0x10 && (bytes[at + 1] == 4 || bytes[at + 1] == 5 || bytes[at + 1] == 0x14);
                assertThat(alike).isFalse();
            }
        }
    }

    @Test
    void composed_and_decomposed_vietnamese_print_alike() {
        Slip composed = Samples.slip("A 001");
        Slip decomposed = new Slip(
                Normalizer.normalize(composed.desk(), Normalizer.Form.NFD),
                composed.service().stream()
                        .map(s -> Normalizer.normalize(s, Normalizer.Form.NFD))
                        .toList(),
                composed.number(),
                composed.lines(),
                composed.qrText(),
                composed.qrCaption(),
                false,
                false);

        SlipRaster raster = new SlipRaster(576);
        assertThat(raster.draw(decomposed)).isEqualTo(raster.draw(composed));
    }

    @Test
    void a_reprint_and_a_demonstration_look_different() {
        SlipRaster raster = new SlipRaster(576);
        Dots plain = raster.draw(Samples.slip("A 001"));
        Dots again = raster.draw(Samples.slip("A 001").asReprint());

        assertThat(again.height()).isGreaterThan(plain.height());
        assertThat(new SlipReader().readNumber(again)).contains("A 001");
    }

    @Test
    void characters_the_face_lacks_become_question_marks() {
        assertThat(line("Quầy \u4E2D")).isEqualTo(line("Quầy ?"));
        assertThat(line("Qu\u200Bầy\t8")).isEqualTo(line("Quầy 8"));
    }

    @Test
    void empty_texts_leave_nothing_behind() {
        Slip bare = new Slip("", List.of(), "A 001", List.of(), "", "", false, false);

        assertThat(new SlipReader().readNumber(new SlipRaster(384).draw(bare))).contains("A 001");
        assertThat(new SlipReader().readQr(new SlipRaster(384).draw(bare))).isEmpty();
    }

    static Dots line(String text) {
        return new SlipRaster(576).draw(new Slip("", List.of(text), "A 001", List.of(), "", "", false, false));
    }

    static Slip randomSlip(Random random) {
        return new Slip(
                phrase(random),
                List.of(phrase(random), phrase(random)),
                (char) ('A' + random.nextInt(26)) + " %03d".formatted(random.nextInt(1000)),
                List.of(Line.large(phrase(random)), Line.normal(phrase(random)), Line.small(phrase(random))),
                "https://motcua.example/s/" + random.nextLong(),
                phrase(random),
                random.nextBoolean(),
                random.nextBoolean());
    }

    static String phrase(Random random) {
        StringBuilder phrase = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            phrase.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(9) == 0 ? "" : " ");
        }
        return phrase.toString();
    }
}
