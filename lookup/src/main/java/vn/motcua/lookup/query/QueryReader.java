package vn.motcua.lookup.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.domain.catalogue.Synonym;
import vn.motcua.domain.procedure.CodeReading;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.text.PlainText;
import vn.motcua.lookup.index.Forms;
import vn.motcua.lookup.index.Vocabulary;
import vn.motcua.lookup.word.Lexicon;
import vn.motcua.lookup.word.Phrases;
import vn.motcua.lookup.word.Word;

/** Reads what citizens type. Immutable; may be asked from any thread. */
public final class QueryReader {

    /** A code, its beginning, or the long form it had before 2020: 1.001193, 1001193, 1.0011, 1.001193.000.00.00.H44. */
    private static final Pattern CODE =
            Pattern.compile("(?<![\\d.])(\\d\\.\\d{2,6}|\\d{7})(?:\\.\\d{3}(?:\\.\\d{2}){2}(?:\\.\\w+)?)?(?![\\d])");

    /** Everything that belongs to a code, and is no word to search for. */
    private static final Pattern WRITTEN = Pattern.compile("\\S*\\d\\.\\d{6}\\S*");

    /** A span with an everyday meaning weighs at least this much: it is the best evidence there is. */
    private static final double LEAST_MEANING = 7;

    private static final double LIGHT = 0.25;

    private static final int MOST_ENDINGS = 12;

    private static final int MOST_SLIPS = 6;

    private final Vocabulary vocabulary;
    private final Forms forms;
    private final Spelling spelling;
    private final Phrases<List<Word>> synonyms = new Phrases<>();
    private final Set<String> said = new HashSet<>();
    private final Lexicon lexicon = Lexicon.shipped();

    public QueryReader(Vocabulary vocabulary, Forms forms, List<Synonym> synonyms) {
        this.vocabulary = vocabulary;
        this.forms = forms;
        for (Synonym synonym : synonyms) {
            List<Word> words = Word.all(synonym.said());
            List<Word> meant = Word.all(synonym.meant());
            this.synonyms.add(words, meant);
            List<Word> shorter = withoutFillers(words);
            if (!shorter.equals(words)) {
                this.synonyms.add(shorter, meant);
            }
            words.forEach(word -> said.add(word.key()));
        }
        Set<String> known = new HashSet<>(said);
        known.addAll(lexicon.keys());
        spelling = new Spelling(vocabulary, known::contains);
    }

    /** Reads what was typed; an empty query when it says nothing. */
    public Query read(String text) {
        String plain = PlainText.clean(text);
        String digits = digits(plain);
        String rest = digits.isEmpty()
                ? plain
                : CODE.matcher(WRITTEN.matcher(plain).replaceAll(" ")).replaceAll(" ");
        boolean typing = digits.isEmpty() && endsInWord(plain);
        List<Word> all = spelling.read(rest, typing);
        List<Word> kept = withoutFillers(all);
        List<Query.Part> parts = parts(kept, typing && isLastKept(all, kept));
        return new Query(all, parts, meanings(parts), digits, topic(all, kept));
    }

    /** Of a whole code however it is written, or of the beginning of one. */
    private static String digits(String text) {
        Optional<ProcedureCode> code = CodeReading.of(text).certain();
        if (code.isPresent()) {
            return code.get().value().replace(".", "");
        }
        Matcher beginning = CODE.matcher(text);
        return beginning.find() ? beginning.group(1).replace(".", "") : "";
    }

    private static boolean endsInWord(String text) {
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    private static boolean isLastKept(List<Word> all, List<Word> kept) {
        return !kept.isEmpty() && kept.getLast().equals(all.getLast());
    }

    /** Drops fillers, but none that is part of an everyday phrase or, typed without diacritics, may be another word. */
    private List<Word> withoutFillers(List<Word> words) {
        List<Word> kept = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int meaning = length(synonyms, words, at);
            int filler = length(lexicon.dropped(), words, at);
            if (meaning > 0 && meaning >= filler) {
                kept.addAll(words.subList(at, at + meaning));
                at += meaning;
            } else if (filler > 1 || (filler == 1 && !isHomograph(words, at))) {
                at += filler;
            } else {
                kept.add(words.get(at++));
            }
        }
        return kept;
    }

    private boolean isHomograph(List<Word> words, int at) {
        Word word = words.get(at);
        if (word.sure()) {
            return false;
        }
        var filler = lexicon.dropped().longest(words, at).orElseThrow().words().getFirst();
        return (at > 0 && forms.isOther(words.get(at - 1), word, filler, true))
                || (at + 1 < words.size() && forms.isOther(word, words.get(at + 1), filler, false));
    }

    private static int length(Phrases<?> phrases, List<Word> words, int at) {
        return phrases.longest(words, at).map(found -> found.words().size()).orElse(0);
    }

    private List<Query.Part> parts(List<Word> kept, boolean typing) {
        List<Query.Part> parts = new ArrayList<>();
        int lightUntil = 0;
        for (int at = 0; at < kept.size(); at++) {
            lightUntil = Math.max(lightUntil, at + length(lexicon.of(Lexicon.Kind.LIGHT), kept, at));
            Word word = kept.get(at);
            double weight = vocabulary.weight(word.key()) * (at < lightUntil ? LIGHT : 1);
            boolean open = typing && at == kept.size() - 1;
            parts.add(new Query.Part(word, weight, open ? endings(kept) : slips(word)));
        }
        return parts;
    }

    /** What the last word may become: first what names have behind the word before it. */
    private List<Query.Other> endings(List<Word> kept) {
        Word last = kept.getLast();
        boolean known = isKnown(last);
        List<String> behind =
                kept.size() < 2 ? List.of() : forms.following(kept.get(kept.size() - 2), last.key(), MOST_ENDINGS);
        List<Query.Other> others = new ArrayList<>();
        for (String each : behind) {
            others.add(new Query.Other(each, known ? 0.5 : 0.9));
        }
        for (String each : vocabulary.startingWith(last.key(), MOST_ENDINGS - others.size())) {
            if (!behind.contains(each)) {
                others.add(new Query.Other(each, known ? 0.4 : 0.7));
            }
        }
        return others.isEmpty() ? slips(last) : others;
    }

    private List<Query.Other> slips(Word word) {
        if (isKnown(word)
                || word.key().length() < 3
                || Character.isDigit(word.key().charAt(0))) {
            return List.of();
        }
        return vocabulary.near(word.key(), MOST_SLIPS).stream()
                .map(each -> new Query.Other(each, 0.8))
                .toList();
    }

    private boolean isKnown(Word word) {
        return vocabulary.has(word.key()) || said.contains(word.key());
    }

    private List<Query.Meaning> meanings(List<Query.Part> parts) {
        List<Word> words = parts.stream().map(Query.Part::word).toList();
        List<Query.Meaning> meanings = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            var found = synonyms.allLongest(words, at);
            if (found.isEmpty()) {
                at++;
            } else {
                int until = at + found.getFirst().words().size();
                double weight = parts.subList(at, until).stream()
                        .mapToDouble(Query.Part::weight)
                        .sum();
                meanings.add(new Query.Meaning(
                        at,
                        until,
                        Math.max(weight, LEAST_MEANING),
                        found.stream().map(Phrases.Entry::value).toList()));
                at = until;
            }
        }
        return meanings;
    }

    private Query.Topic topic(List<Word> all, List<Word> kept) {
        boolean elsewhere = covers(lexicon.of(Lexicon.Kind.ELSEWHERE), all) > 0;
        List<Word> words = (kept.isEmpty() ? all : kept)
                .stream()
                        .filter(word -> !Character.isDigit(word.key().charAt(0)))
                        .toList();
        int desk = covers(lexicon.of(Lexicon.Kind.DESK), words);
        boolean onlyDesk = desk > 0 && (kept.isEmpty() || desk == words.size());
        return new Query.Topic(elsewhere, onlyDesk, isWish(all));
    }

    /** A wish in general terms: whoever asks for a detail knows what it is a detail of. */
    private boolean isWish(List<Word> all) {
        boolean wish = false;
        for (int at = 0; at < all.size(); at++) {
            wish |= length(lexicon.of(Lexicon.Kind.WISH), all, at) > 0;
            if (length(lexicon.of(Lexicon.Kind.DETAIL), all, at) > 0) {
                return false;
            }
        }
        return wish;
    }

    /** How many of the words belong to one of the phrases. */
    private static int covers(Phrases<?> phrases, List<Word> words) {
        int covered = 0;
        for (int at = 0; at < words.size(); ) {
            int length = length(phrases, words, at);
            length = length == 1 && !words.get(at).sure() ? 0 : length; // "bao" is no storm
            covered += length;
            at += Math.max(length, 1);
        }
        return covered;
    }
}
