package vn.motcua.lookup.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import vn.motcua.lookup.word.Word;

/** How pairs of neighbouring words are spelled in names. */
public final class Forms {

    private final IndexReader reader;

    public Forms(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * Whether two words typed without diacritics are, in names, a pair in which one is not the filler it looks like:
     * {@code khai tu} is "khai tử", not "từ".
     *
     * @param right whether the filler would be the second of the two
     */
    public boolean isOther(Word first, Word second, Word filler, boolean right) {
        String pair = first.key() + "_" + second.key() + "|";
        int[] sameAndOther = new int[2];
        eachFrom(pair, (term, frequency) -> {
            String[] spelled = term.substring(pair.length()).split("_");
            sameAndOther[spelled[right ? 1 : 0].equals(filler.spelling()) ? 0 : 1] += frequency;
        });
        return sameAndOther[1] > sameAndOther[0];
    }

    /** Words that stand behind another in names and begin so, the commonest first. */
    public List<String> following(Word first, String prefix, int most) {
        Map<String, Integer> found = new HashMap<>();
        eachFrom(
                first.key() + "_" + prefix,
                (term, frequency) -> found.merge(
                        term.substring(first.key().length() + 1, term.indexOf('|')), frequency, Integer::sum));
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Takes one term and in how many names it is. */
    private interface Taker {

        void take(String term, int frequency);
    }

    private void eachFrom(String start, Taker taker) {
        var seek = new BytesRef(start);
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(IndexFields.FORM);
                if (terms == null) {
                    continue;
                }
                TermsEnum each = terms.iterator();
                if (each.seekCeil(seek) == TermsEnum.SeekStatus.END) {
                    continue;
                }
                for (BytesRef term = each.term(); term != null && startsWith(term, seek); term = each.next()) {
                    taker.take(term.utf8ToString(), each.docFreq());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the forms of '%s'".formatted(start), e);
        }
    }

    private static boolean startsWith(BytesRef term, BytesRef start) {
        return StringHelper.startsWith(term, start);
    }
}
