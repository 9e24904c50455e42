package vn.motcua.hardware.printer.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.Slip.Line;
import vn.motcua.hardware.printer.drawing.WordBreak.Piece;

class WordBreakTest {

    private static final String ADDRESS =
            "https://dichvucong.example.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.001193";

    @Test
    void words_that_fit_stay_whole() {
        assertThat(WordBreak.pieces("Hộ tịch", String::length, 10))
                .containsExactly(new Piece("Hộ", false), new Piece("tịch", false));
    }

    @Test
    void an_address_is_broken_behind_its_signs_and_loses_nothing() {
        List<Piece> pieces = WordBreak.pieces("Xem " + ADDRESS, String::length, 24);

        assertThat(pieces.get(1)).isEqualTo(new Piece("https://dichvucong.", false));
        assertThat(pieces).allMatch(piece -> piece.text().length() <= 24);
        assertThat(pieces.subList(2, pieces.size())).allMatch(Piece::goesOn);
        assertThat(pieces.stream().skip(1).map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(ADDRESS);
    }

    @Test
    void a_number_stays_whole_where_another_sign_may_end_the_line() {
        assertThat(WordBreak.pieces("ma_thu_tuc=1.001193", String::length, 14))
                .extracting(Piece::text)
                .containsExactly("ma_thu_tuc=", "1.001193");
    }

    @Test
    void what_has_no_sign_is_broken_anywhere_and_no_character_is_cut_in_two() {
        String word = "🙂".repeat(9);

        List<Piece> pieces = WordBreak.pieces(word, text -> text.codePointCount(0, text.length()), 4);

        assertThat(pieces).extracting(Piece::text).containsExactly("🙂🙂🙂🙂", "🙂🙂🙂🙂", "🙂");
    }

    @ParameterizedTest
    @ValueSource(ints = {384, 512, 576})
    void no_letter_on_a_slip_is_smaller_than_nine_tenths_of_its_size(int width) {
        PageWriter pen = new PageWriter(width);
        Slip slip = new Slip(
                ADDRESS,
                List.of(ADDRESS, "W".repeat(120)),
                "A 042",
                Stream.of(Line.large(ADDRESS), Line.normal(ADDRESS), Line.small(ADDRESS), Line.boxed(ADDRESS))
                        .toList(),
                ADDRESS,
                ADDRESS,
                false,
                false);

        SizesSeen seen = new SizesSeen();
        new SlipRaster(width).layOut(seen, slip);

        assertThat(seen.smallest).isGreaterThanOrEqualTo(pen.dots(24) * 0.9);
        assertThat(seen.rightmost).isLessThanOrEqualTo(width - 8.0);
        assertThat(seen.leftmost).isGreaterThanOrEqualTo(8);
    }

    /** Writes nothing, and remembers how small the letters were and how far they went. */
    private static final class SizesSeen implements Surface {

        double smallest = Double.MAX_VALUE;
        double leftmost = Double.MAX_VALUE;
        double rightmost;

        @Override
        public void write(
                Typeface face, String text, double x, double baseline, double em, double tracking, boolean ink) {
            smallest = Math.min(smallest, em);
            leftmost = Math.min(leftmost, x);
            rightmost = Math.max(rightmost, x + face.width(text, em, tracking));
        }

        @Override
        public void fillBox(int left, int top, int width, int height, boolean ink) {}

        @Override
        public void together(int top, int bottom) {}
    }
}
