package vn.motcua.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** How pairs of neighbouring words are spelled in names. */
final class Forms {

    private final IndexReader reader;

    Forms(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * Whether two words typed without diacritics are, in names, a pair in which one is not the filler it looks like:
     * {@code khai tu} is "khai tử", not "từ".
     *
     * @param right whether the filler would be the second of the two
     */
    boolean isOther(Word first, Word second, Word filler, boolean right) {
        String pair = first.key() + "_" + second.key() + "|";
        int same = 0;
        int other = 0;
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(Fields.FORM);
                if (terms == null) {
                    continue;
                }
                TermsEnum each = terms.iterator();
                var seek = new BytesRef(pair);
                if (each.seekCeil(seek) == TermsEnum.SeekStatus.END) {
                    continue;
                }
                for (BytesRef term = each.term(); term != null && startsWith(term, seek); term = each.next()) {
                    String[] spelled = term.utf8ToString().substring(pair.length()).split("_");
                    if (spelled[right ? 1 : 0].equals(filler.spelling())) {
                        same += each.docFreq();
                    } else {
                        other += each.docFreq();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the forms of '%s'".formatted(pair), e);
        }
        return other > same;
    }

    private static boolean startsWith(BytesRef term, BytesRef start) {
        return org.apache.lucene.util.StringHelper.startsWith(term, start);
    }
}
