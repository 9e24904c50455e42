package vn.motcua.hardware.printer.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

        assertThat((letters + face.clean(letters.toUpperCase(java.util.Locale.ROOT)))
                        .codePoints()
                        .mapToObj(c -> draw(face, Character.toString(c)))
                        .distinct())
                .hasSize(2 * letters.length())
                .doesNotContain(unknown);
    }

    @Test
    void every_kind_of_space_is_a_space() {
        Typeface face = Typeface.semiBold();
        for (int c = 0; c <= 0xFFFF; c++) {
            int type = Character.getType(c);
            if (type == Character.SPACE_SEPARATOR
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                assertThat(face.clean("Hộ" + (char) c + "tịch")).as("U+%04X", c).isEqualTo("Hộ tịch");
            }
        }
        assertThat(face.substitutions("08:30\u202FAM Hộ\u2007tịch\u3000x\u200B"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số №12|Số No.12",
                "Bàn 1 → 2|Bàn 1 -> 2",
                "① ⑳ ❷ ⓐ|(1) (20) (2) (a)",
                "☐ ☑ ✓|[ ] [x] [x]",
                "Ⅳ ㎡ ﬁ Ａ１％|IV m2 fi A1%",
                "mã‐số ‑ ―|mã-số - —",
                "Hotline ☎ 1900|Hotline ĐT 1900",
                "25℃|25°C"
            })
    void what_the_face_lacks_has_a_substitute_that_says_the_same(String written, String printed) {
        Typeface face = Typeface.semiBold();

        assertThat(face.clean(written)).isEqualTo(printed);
        assertThat(face.substitutions(written)).isNotEmpty().noneMatch(Substitution::lossy);
    }

    @Test
    void what_nothing_stands_for_is_reported_and_never_silently_a_question_mark() {
        Typeface face = Typeface.semiBold();

        assertThat(face.clean("Xin chào 🙂\uFE0F!")).isEqualTo("Xin chào !");
        assertThat(face.substitutions("Xin chào 🙂\uFE0F!")).containsExactly(new Substitution("🙂", ""));
        assertThat(face.substitutions("漢")).containsExactly(new Substitution("漢", "?"));
        assertThat(face.substitutions("Thật không?")).isEmpty();
    }

    @Test
    void no_sign_of_the_basic_plane_is_lost_without_being_reported() {
        Typeface face = Typeface.semiBold();
        for (int c = 0x20; c <= 0xFFFD; c++) {
            if (c < 0xD800 || c > 0xDFFF) {
                String printed = face.clean("a" + (char) c + "b");
                boolean lost = printed.equals("ab") || (printed.contains("?") && c != '?');
                boolean shown = face.substitutions("a" + (char) c + "b").isEmpty();
                boolean invisible =
                        Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x20E3;
                assertThat(lost && shown && !invisible && Character.isDefined(c))
                        .as("U+%04X", c)
                        .isFalse();
            }
        }
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
