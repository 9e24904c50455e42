package vn.motcua.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.motcua.lookup.word.Word;

class SeedSynonymsTest {

    @Test
    void are_many_and_none_is_there_twice() {
        assertThat(SeedSynonyms.list()).hasSizeGreaterThan(800).doesNotHaveDuplicates();
    }

    @Test
    void are_composed_text_and_say_something() {
        assertThat(SeedSynonyms.list()).allSatisfy(synonym -> {
            assertThat(Normalizer.isNormalized(synonym.said() + synonym.meant(), Normalizer.Form.NFC))
                    .isTrue();
            assertThat(Word.all(synonym.said())).isNotEqualTo(Word.all(synonym.meant()));
        });
    }
}
