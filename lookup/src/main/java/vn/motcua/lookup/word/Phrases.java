package vn.motcua.lookup.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Phrases that stand for something, found in a text by the longest match. Immutable once filled. */
public final class Phrases<T> {

    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

    /** A phrase, and what it stands for. */
    public record Entry<T>(List<Word> words, T value) {}

    /** Adds one, unless it has no words. */
    public void add(List<Word> words, T value) {
        if (!words.isEmpty()) {
            List<Entry<T>> entries =
                    byFirstWord.computeIfAbsent(words.getFirst().key(), first -> new ArrayList<>());
            entries.add(new Entry<>(List.copyOf(words), value));
            entries.sort(
                    Comparator.comparingInt((Entry<T> entry) -> entry.words().size())
                            .reversed());
        }
    }

    /** Keys of all words of all phrases. */
    Set<String> keys() {
        return byFirstWord.values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.words().stream())
                .map(Word::key)
                .collect(Collectors.toSet());
    }

    /** The longest phrase that begins at a word. */
    public Optional<Entry<T>> longest(List<Word> text, int at) {
        List<Entry<T>> found = allLongest(text, at);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** All phrases of the greatest length that begin at a word: one phrase may stand for several things. */
    public List<Entry<T>> allLongest(List<Word> text, int at) {
        @Nullable List<Entry<T>> entries = byFirstWord.get(text.get(at).key());
        if (entries == null) {
            return List.of();
        }
        List<Entry<T>> found = new ArrayList<>();
        for (Entry<T> entry : entries) {
            boolean asLong = found.isEmpty()
                    || found.getFirst().words().size() == entry.words().size();
            if (asLong && begins(text, at, entry.words())) {
                found.add(entry);
            }
        }
        return found;
    }

    /**
     * The keys must agree. What was typed with diacritics must agree in them too: in a single word ({@code hội} is no
     * {@code hỏi}), and in most words of a longer phrase.
     */
    private static boolean begins(List<Word> text, int at, List<Word> phrase) {
        if (at + phrase.size() > text.size()) {
            return false;
        }
        int wrong = 0;
        for (int step = 0; step < phrase.size(); step++) {
            Word typed = text.get(at + step);
            if (!typed.key().equals(phrase.get(step).key())) {
                return false;
            }
            wrong += typed.mayMean(phrase.get(step)) ? 0 : 1;
        }
        return 2 * wrong < phrase.size();
    }
}
