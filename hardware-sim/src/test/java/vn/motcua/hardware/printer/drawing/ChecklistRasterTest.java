package vn.motcua.hardware.printer.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.hardware.printer.Checklist;
import vn.motcua.hardware.printer.Checklist.Section;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.escpos.RasterEncoder;
import vn.motcua.sim.reading.SlipReader;

class ChecklistRasterTest {

    @ParameterizedTest
    @ValueSource(ints = {576, 384})
    void the_code_can_be_read_back_and_there_is_no_number(int width) {
        Dots dots = new ChecklistRaster(width).draw(Samples.checklist());

        SlipReader reader = new SlipReader();
        assertThat(reader.readQr(dots)).contains("http://192.168.1.10:8080/p/1.001193?case=2");
        assertThat(reader.readNumber(dots)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {576, 384})
    void every_paper_has_a_box_with_an_empty_inside(int width) {
        Dots one = new ChecklistRaster(width).draw(list(List.of("Tờ khai")));
        Dots three = new ChecklistRaster(width).draw(list(List.of("Tờ khai", "Giấy chứng sinh", "Hộ chiếu")));

        assertThat(boxes(one)).isEqualTo(1);
        assertThat(boxes(three)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {576, 384})
    void no_ink_comes_near_an_edge(int width) {
        Random random = new Random(3);
        ChecklistRaster raster = new ChecklistRaster(width);
        for (int i = 0; i < 30; i++) {
            Dots dots = raster.draw(randomList(random));
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
    void two_hundred_random_checklists_carry_no_real_time_command() {
        Random random = new Random(4);
        RasterEncoder encoder = new RasterEncoder(256, 255, 1, false);
        ChecklistRaster raster = new ChecklistRaster(576);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = encoder.encode(raster.draw(randomList(random)));
            for (int at = 0; at + 1 < bytes.length; at++) {
                boolean alike =
                        bytes[at] == 0x10 && (bytes[at + 1] == 4 || bytes[at + 1] == 5 || bytes[at + 1] == 0x14);
                assertThat(alike).isFalse();
            }
        }
    }

    @Test
    void a_word_wider_than_the_paper_shrinks_instead_of_leaving_it() {
        Dots dots = new ChecklistRaster(384).draw(list(List.of("x".repeat(90))));

        assertThat(IntStream.range(0, dots.height()).anyMatch(y -> dots.ink(384 - 4, y)))
                .isFalse();
    }

    @Test
    void a_missing_paper_takes_two_lines_of_a_slip_at_most() {
        int bare = heightWith(List.of());
        int shortOne = heightWith(List.of(Slip.Line.boxed("Tờ khai"))) - bare;
        int longOne = heightWith(List.of(Slip.Line.boxed("Giấy tờ chứng minh nơi cư trú ".repeat(13)))) - bare;

        assertThat(longOne).isGreaterThan(shortOne).isLessThan(2 * shortOne + 20);
    }

    @Test
    void a_checklist_is_about_something() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checklist("", "", " ", List.of(), List.of(), "", "", List.of(), false));
    }

    private static int heightWith(List<Slip.Line> lines) {
        return new SlipRaster(576)
                .draw(new Slip("", List.of(), "A 001", lines, "", "", false, false))
                .height();
    }

    private static Checklist list(List<String> items) {
        return new Checklist(
                "", "", "Đăng ký khai sinh", List.of(), List.of(new Section("Nộp", items)), "", "", List.of(), false);
    }

    /** Boxes begin at the left margin with a full line of ink, and their second line is mostly empty further down. */
    private static int boxes(Dots dots) {
        int boxes = 0;
        boolean inside = false;
        for (int y = 0; y < dots.height(); y++) {
            boolean edge = dots.ink(PageWriter.MARGIN, y) && dots.ink(PageWriter.MARGIN + 1, y);
            boolean hollow = !dots.ink(PageWriter.MARGIN + 8, y);
            if (edge && hollow && !inside) {
                boxes++;
                inside = true;
            }
            if (!edge) {
                inside = false;
            }
        }
        return boxes;
    }

    private static Checklist randomList(Random random) {
        return new Checklist(
                SlipRasterTest.phrase(random),
                SlipRasterTest.phrase(random),
                SlipRasterTest.phrase(random) + "x",
                List.of(SlipRasterTest.phrase(random)),
                List.of(
                        new Section(
                                SlipRasterTest.phrase(random),
                                List.of(
                                        SlipRasterTest.phrase(random),
                                        SlipRasterTest.phrase(random).repeat(5))),
                        new Section(SlipRasterTest.phrase(random), List.of(SlipRasterTest.phrase(random)))),
                "https://motcua.example/p/" + random.nextLong(),
                SlipRasterTest.phrase(random),
                List.of(SlipRasterTest.phrase(random)),
                random.nextBoolean());
    }
}
