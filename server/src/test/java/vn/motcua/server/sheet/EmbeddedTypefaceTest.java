package vn.motcua.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedTypefaceTest {

    final PDDocument document = new PDDocument();
    final EmbeddedTypeface face = open(document);

    private static EmbeddedTypeface open(PDDocument document) {
        try {
            return EmbeddedTypeface.plain(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void has_every_vietnamese_letter() {
        String letters = "aăâeêioôơuưyđ";
        List<String> marks = List.of("\u0300", "\u0301", "\u0303", "\u0309", "\u0323");
        var all = new StringBuilder(letters);
        for (String mark : marks) {
            letters.codePoints()
                    .filter(letter -> letter != 'đ')
                    .forEach(letter ->
                            all.append(Normalizer.normalize(Character.toString(letter) + mark, Normalizer.Form.NFC)));
        }
        String every = all + all.toString().toUpperCase(java.util.Locale.ROOT);

        assertThat(face.fit(every)).isEqualTo(every);
    }

    @Test
    void composes_and_tidies_what_it_is_given() {
        assertThat(face.fit(Normalizer.normalize("Giấy  chứng\tsinh\u200e", Normalizer.Form.NFD)))
                .isEqualTo("Giấy chứng sinh");
        assertThat(face.fit("\uF0B7 Bước 1\u00A0\u0007")).isEqualTo("• Bước 1");
    }

    @Test
    void puts_a_question_mark_where_it_has_no_glyph() {
        assertThat(face.fit("漢 và 😀")).isEqualTo("? và ?");
    }

    @Test
    void breaks_between_words_and_tears_only_what_is_longer_than_a_line() {
        List<String> lines = LineBreaker.wrap("một hai " + "w".repeat(60) + " ba", face, 10, 120);

        assertThat(String.join("", lines).replace(" ", "")).isEqualTo("mộthai" + "w".repeat(60) + "ba");
        assertThat(lines).allSatisfy(line -> assertThat(face.width(line, 10)).isLessThanOrEqualTo(120));
        assertThat(lines.getFirst()).isEqualTo("một hai");
    }
}
