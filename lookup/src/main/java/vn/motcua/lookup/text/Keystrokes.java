package vn.motcua.lookup.text;

import java.text.Normalizer;
import java.util.Optional;

/**
 * One word of Telex or VNI keystrokes, read letter by letter. Telex: {@code aa ee oo} and {@code w} shape vowels,
 * {@code dd} is đ, {@code s f r x j} are tones. VNI: 6 is the roof, 7 the horn, 8 the breve, 9 the bar, 1 to 5 the tones.
 */
final class Keystrokes {

    private static final String VOWELS = "aeiouy";
    private static final char ROOF = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char HORN = '\u031b';

    /** Letters so far, each with its own mark behind it; the tone is kept apart. */
    private final StringBuilder letters = new StringBuilder();

    private int tone;
    private boolean shaped;

    private Keystrokes() {}

    static Optional<String> read(String word) {
        if (word.length() < 2 || word.length() > 12 || Syllable.isOne(word) || !isKeys(word)) {
            return Optional.empty();
        }
        var keys = new Keystrokes();
        for (int at = 0; at < word.length(); at++) {
            keys.press(word.charAt(at));
        }
        return keys.result();
    }

    private static boolean isKeys(String word) {
        return word.chars().allMatch(each -> (each >= 'a' && each <= 'z') || (each >= '1' && each <= '9'));
    }

    private void press(char key) {
        if (!(isTone(key) || shapes(key) || isTelexShape(key))) {
            letters.append(key);
            // a vowel behind a tone begins another word: "visa" is no "vía"
            if (tone > 0 && VOWELS.indexOf(key) >= 0) {
                tone = -1;
            }
        }
    }

    private boolean isTone(char key) {
        if (Tone.ofKey(key) == 0 || !hasVowel() || tone != 0) {
            return false;
        }
        tone = Tone.ofKey(key);
        return true;
    }

    private boolean hasVowel() {
        return letters.chars().anyMatch(each -> VOWELS.indexOf(each) >= 0);
    }

    private boolean shapes(char digit) {
        return switch (digit) {
            case '6' -> mark("aeo", ROOF);
            case '7' -> horn();
            case '8' -> mark("a", BREVE);
            case '9' -> bar();
            default -> false;
        };
    }

    private boolean isTelexShape(char key) {
        return switch (key) {
            case 'd' -> !letters.isEmpty() && letters.charAt(0) == 'd' && bar();
            case 'a', 'e', 'o' -> mark(String.valueOf(key), ROOF);
            case 'w' -> mark("a", BREVE) || horn() || loneHorn();
            default -> false;
        };
    }

    /** Puts a mark on the last of these vowels that has none. */
    private boolean mark(String vowels, char mark) {
        for (int at = letters.length() - 1; at >= 0; at--) {
            if (vowels.indexOf(letters.charAt(at)) >= 0) {
                if (at + 1 < letters.length() && isMark(letters.charAt(at + 1))) {
                    return false;
                }
                letters.insert(at + 1, mark);
                shaped = true;
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char letter) {
        return letter == ROOF || letter == BREVE || letter == HORN;
    }

    /** One key gives both horns of ươ. */
    private boolean horn() {
        int pair = letters.indexOf("uo");
        if (pair > 0 && letters.charAt(pair - 1) == 'q') {
            return false;
        }
        if (pair >= 0) {
            letters.insert(pair + 2, HORN).insert(pair + 1, HORN);
            shaped = true;
            return true;
        }
        return mark("ou", HORN);
    }

    private boolean loneHorn() {
        if (hasVowel()) {
            return false;
        }
        letters.append('u').append(HORN);
        shaped = true;
        return true;
    }

    private boolean bar() {
        if (letters.isEmpty() || letters.charAt(0) != 'd') {
            return false;
        }
        letters.setCharAt(0, 'đ');
        shaped = true;
        return true;
    }

    private Optional<String> result() {
        String word = Normalizer.normalize(letters, Normalizer.Form.NFC);
        if (tone < 0 || (tone == 0 && !shaped) || !Syllable.isOne(VietnameseText.fold(word))) {
            return Optional.empty();
        }
        return Optional.of(tone == 0 ? word : withTone());
    }

    /** The tone goes on the vowel with a mark, else on the middle one, else on the first. */
    private String withTone() {
        int first = 0;
        while (VOWELS.indexOf(letters.charAt(first)) < 0 || isGlide(first)) {
            first++;
        }
        int at = first;
        int vowels = 0;
        for (int look = first; look < letters.length(); look++) {
            if (isMark(letters.charAt(look))) {
                at = look - 1;
                vowels = Integer.MIN_VALUE; // a marked vowel wins; of two horns the second
            } else if (VOWELS.indexOf(letters.charAt(look)) >= 0) {
                vowels++;
            }
        }
        boolean closed = VOWELS.indexOf(letters.charAt(letters.length() - 1)) < 0;
        if (vowels == 3 || (vowels == 2 && closed)) {
            at = first + 1;
        }
        int behind = at + 1 < letters.length() && isMark(letters.charAt(at + 1)) ? at + 2 : at + 1;
        return Normalizer.normalize(new StringBuilder(letters).insert(behind, Tone.mark(tone)), Normalizer.Form.NFC);
    }

    /** The u of qu and the i of gi before another vowel belong to the consonant. */
    private boolean isGlide(int at) {
        return at > 0
                && at + 1 < letters.length()
                && VOWELS.indexOf(letters.charAt(at + 1)) >= 0
                && ((letters.charAt(at) == 'u' && letters.charAt(at - 1) == 'q')
                        || (letters.charAt(at) == 'i' && at == 1 && letters.charAt(0) == 'g'));
    }
}
