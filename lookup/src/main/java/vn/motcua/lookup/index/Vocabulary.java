package vn.motcua.lookup.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.motcua.lookup.text.Syllable;

/** The words of all names and how many names each is in. A few thousand, however large the catalogue. Immutable. */
public final class Vocabulary {

    /** An unknown word's weight, and the most a rare word weighs, as shares of what a word in one name would. */
    private static final double UNKNOWN = 0.45;

    private static final double RARE = 0.7;

    private final NavigableMap<String, Integer> frequencies;
    private final int names;

    private Vocabulary(NavigableMap<String, Integer> frequencies, int names) {
        this.frequencies = frequencies;
        this.names = names;
    }

    /** Reads the words of all names from an index. */
    public static Vocabulary read(IndexReader reader) throws IOException {
        var frequencies = new TreeMap<String, Integer>();
        Terms terms = MultiTerms.getTerms(reader, IndexFields.WORD);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                frequencies.put(term.utf8ToString(), each.docFreq());
            }
        }
        return new Vocabulary(frequencies, Math.max(reader.numDocs(), 1));
    }

    /** Tells whether any name has this word, folded. */
    public boolean has(String key) {
        return frequencies.containsKey(key);
    }

    /** How much a word tells one name from the others: inverse document frequency. An unknown word tells a fair deal. */
    public double weight(String key) {
        @Nullable Integer frequency = frequencies.get(key);
        double most = Math.log(names + 1.0);
        return frequency == null
                ? UNKNOWN * most
                : Math.clamp(Math.log((names + 1.0) / (frequency + 0.5)), 0.1, RARE * most);
    }

    /** Words that begin so and are longer, the commonest first. */
    public List<String> startingWith(String prefix, int most) {
        return frequencies.subMap(prefix + '\0', prefix + Character.MAX_VALUE).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Words one slip of the finger away, the commonest first: a letter too much, missing, wrong, or two swapped. */
    public List<String> near(String key, int most) {
        Map<String, Integer> found = new HashMap<>();
        frequencies.forEach((word, frequency) -> {
            if (Typo.isOne(key, word)) {
                found.put(word, frequency);
            }
        });
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Takes words apart that were typed in one: {@code khaisinh}. Empty if that cannot be done. */
    public List<String> split(String run) {
        if (run.length() < 5 || run.length() > 40) {
            return List.of();
        }
        List<List<String>> best = new ArrayList<>();
        best.add(List.of());
        for (int end = 1; end <= run.length(); end++) {
            List<List<String>> ways = new ArrayList<>();
            for (int from = Math.max(0, end - 7); from < end - 1; from++) {
                List<String> before = best.get(from);
                String word = run.substring(from, end);
                if ((from == 0 || !before.isEmpty()) && has(word) && Syllable.isOne(word)) {
                    List<String> way = new ArrayList<>(before);
                    way.add(word);
                    ways.add(way);
                }
            }
            best.add(ways.stream()
                    .max(Comparator.comparingDouble(this::likelihood))
                    .orElse(List.of()));
        }
        List<String> whole = best.getLast();
        return whole.size() > 1 ? whole : List.of();
    }

    private double likelihood(List<String> words) {
        return words.stream().mapToDouble(word -> -weight(word)).sum();
    }
}
