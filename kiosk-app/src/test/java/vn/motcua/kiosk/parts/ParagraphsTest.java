package vn.motcua.kiosk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void lines_are_paragraphs_and_empty_ones_vanish() {
        assertThat(Paragraphs.of("- Một\n\n  - Hai \n")).containsExactly("- Một", "- Hai");
    }

    @Test
    void a_long_line_is_cut_after_a_sentence() {
        String first = "Người yêu cầu nộp hồ sơ tại quầy ".repeat(8).strip() + ".";
        String second = "Cán bộ kiểm tra hồ sơ ".repeat(8).strip() + ".";

        assertThat(Paragraphs.of(first + " " + second)).containsExactly(first, second);
    }

    @Test
    void nothing_is_lost_whatever_the_text() {
        String endless = "x".repeat(1_000);
        String words = "thủ tục hành chính ".repeat(60).strip();

        assertThat(String.join("", Paragraphs.of(endless))).isEqualTo(endless);
        assertThat(String.join(" ", Paragraphs.of(words))).isEqualTo(words);
        assertThat(Paragraphs.of(words))
                .allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(Paragraphs.LONGEST));
    }
}
