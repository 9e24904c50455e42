package vn.motcua.lookup.query;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import vn.motcua.lookup.index.IndexFields;
import vn.motcua.lookup.word.Lexicon;
import vn.motcua.lookup.word.Word;

/** The fields of work, by the words that tell them apart. Somebody who says only these asks for a whole field. */
public final class Topics {

    /** @param telling words of the field without those of what is done */
    private record Field(Set<String> all, Set<String> telling) {}

    private final Map<String, Field> fields = new LinkedHashMap<>();

    /** Reads the fields of work from an index. */
    public static Topics read(IndexReader reader) throws IOException {
        var topics = new Topics();
        Terms terms = MultiTerms.getTerms(reader, IndexFields.FIELD_NAME);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                topics.add(term.utf8ToString());
            }
        }
        return topics;
    }

    private void add(String name) {
        List<Word> words = Word.all(name);
        Set<String> all = keys(words);
        Set<String> telling = new HashSet<>(all);
        Lexicon lexicon = Lexicon.shipped();
        for (Lexicon.Kind kind : List.of(Lexicon.Kind.ACTION, Lexicon.Kind.FILLER)) {
            for (int at = 0; at < words.size(); at++) {
                var found = lexicon.of(kind).longest(words, at);
                found.ifPresent(entry -> telling.removeAll(keys(entry.words())));
            }
        }
        fields.put(name, new Field(all, telling.isEmpty() ? all : telling));
    }

    private static Set<String> keys(List<Word> words) {
        Set<String> keys = new HashSet<>();
        words.forEach(word -> keys.add(word.key()));
        return keys;
    }

    /** The field that a query names: all its telling words, and no word besides the field's own. */
    public Optional<String> named(Query query) {
        Set<String> asked = new HashSet<>();
        query.parts().forEach(part -> asked.add(part.word().key()));
        for (Map.Entry<String, Field> field : fields.entrySet()) {
            if (asked.containsAll(field.getValue().telling())
                    && field.getValue().all().containsAll(asked)) {
                return Optional.of(field.getKey());
            }
        }
        return Optional.empty();
    }
}
