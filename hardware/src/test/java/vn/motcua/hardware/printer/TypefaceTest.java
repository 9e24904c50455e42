package vn.motcua.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.printer.escpos.Dots;

class TypefaceTest {

    static final double EM = 100;
    static final int BASELINE = 150;

    @Test
    void marks_above_and_below_stay_within_the_line() {
        for (Typeface face : List.of(Typeface.semiBold(), Typeface.extraBold())) {
            Dots dots = draw(face, "ẾỘẴỮỖẶỊĐặệộýẫ");

            assertThat(firstInk(dots)).isGreaterThanOrEqualTo((int) (BASELINE - Typeface.ASCENT * EM));
            assertThat(lastInk(dots)).isLessThanOrEqualTo((int) Math.ceil(BASELINE + Typeface.DESCENT * EM));
        }
    }

    @Test
    void every_vietnamese_letter_has_a_glyph_of_its_own() {
        Typeface face = Typeface.semiBold();
        Dots unknown = draw(face, "?");
        String letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

        assertThat((letters + Typeface.clean(letters.toUpperCase(java.util.Locale.ROOT)))
                        .codePoints()
                        .mapToObj(c -> draw(face, Character.toString(c)))
                        .distinct())
                .hasSize(2 * letters.length())
                .doesNotContain(unknown);
    }

    @Test
    void a_capital_stands_on_the_line_as_high_as_promised() {
        Dots dots = draw(Typeface.extraBold(), "H");

        assertThat(lastInk(dots)).isEqualTo(BASELINE - 1);
        assertThat(BASELINE - firstInk(dots)).isEqualTo((int) Math.round(Typeface.CAP * EM));
    }

    @Test
    void the_hole_of_an_o_stays_white() {
        Dots dots = draw(Typeface.extraBold(), "O");

        assertThat(dots.ink(10 + (int) (EM * 0.40), BASELINE - (int) (EM * 0.35)))
                .isFalse();
        assertThat(dots.ink(10 + (int) (EM * 0.10), BASELINE - (int) (EM * 0.35)))
                .isTrue();
    }

    static Dots draw(Typeface face, String text) {
        Canvas canvas = new Canvas(1600);
        face.draw(canvas, text, 10, BASELINE, EM, 0, true);
        canvas.reach(240);
        return canvas.toDots();
    }

    static int firstInk(Dots dots) {
        int y = 0;
        while (dots.blank(y)) {
            y++;
        }
        return y;
    }

    static int lastInk(Dots dots) {
        int y = dots.height() - 1;
        while (dots.blank(y)) {
            y--;
        }
        return y;
    }
}
