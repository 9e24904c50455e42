package vn.motcua.hardware.scanner.codes;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Undoes what a scanner, or the keyboard that it imitates, may have changed in a code. Pure. What comes out
 * is believed only if it is a code of ours from its first sign to its last, day of the calendar included, so that no two
 * of them fit one text.
 */
enum Mend {
    /** {@code ]Q1}, a letter of the maker's own, {@code \000026}: ISO/IEC 15424, and the manuals of Honeywell, Zebra, Datalogic. */
    IDENTIFIER("the scanner sends an identifier before each code: switch it off, or set prefix=aim") {
        @Override
        Optional<String> undo(String text) {
            return changed(text, IDENTIFIERS.matcher(text).replaceFirst(""));
        }
    },
    /** Caps Lock, or a scanner told to turn the case. */
    CASE("Caps Lock is on, or the scanner turns the case: switch it off") {
        @Override
        Optional<String> undo(String text) {
            StringBuilder turned = new StringBuilder(text.length());
            text.chars()
                    .map(sign ->
                            Character.isUpperCase(sign) ? Character.toLowerCase(sign) : Character.toUpperCase(sign))
                    .forEach(sign -> turned.append((char) sign));
            return changed(text, turned.toString());
        }
    },
    /** The scanner types as on a US keyboard, and the computer is set to a French one. */
    AZERTY("this computer has a French keyboard layout, the scanner a US one: set both to US") {
        @Override
        Optional<String> undo(String text) {
            return changed(text, mapped(text, FRENCH, FRENCH_US));
        }
    },
    /** The same with a German one. */
    QWERTZ("this computer has a German keyboard layout, the scanner a US one: set both to US") {
        @Override
        Optional<String> undo(String text) {
            return changed(text, mapped(text, GERMAN, GERMAN_US));
        }
    },
    /** The same with a Vietnamese one, whose upper row types vowels and tones. */
    VIETNAMESE("this computer has the Vietnamese keyboard layout, the scanner a US one: set both to US") {
        @Override
        Optional<String> undo(String text) {
            String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
            return TWO_MARKS.matcher(parts).find() // 89 and 98 give the same letters
                    ? Optional.empty()
                    : changed(parts, vietnamese(parts));
        }
    },
    /** Telex or VNI has changed the name of the host, which says nothing. */
    INPUT_METHOD("a Vietnamese input method changes what the scanner types: switch Unikey, Telex or VNI off here") {
        @Override
        Optional<String> undo(String text) {
            return changed(text, MARKED_HOST.matcher(text).replaceFirst("$1host$2"));
        }
    };

    private static final Pattern IDENTIFIERS = Pattern.compile(
            "^(?:\\][A-Za-z][0-9A-Za-z]|P\\d\\d|[A-Za-z#](?=\\d{8}-|\\d\\.\\d{6}$|https?://|HTTPS?://))?(?:\\\\0000\\d\\d)?");
    private static final String FRENCH = "aqzwAQZWmM,;:!§?./&é\"'(-è_çà)°%ùµ*";
    private static final String FRENCH_US = "qawzQAWZ;:m,./?M<>1234567890-_\"'|\\";
    private static final String GERMAN = "yzYZßÖö-_?;:'#";
    private static final String GERMAN_US = "zyZY-:;/?_<>|\\";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323"; // 5 to 9
    private static final Pattern TWO_MARKS = Pattern.compile("\u0323[\u0300\u0309\u0303\u0301]");
    private static final Pattern VOWEL =
            Pattern.compile("(?:a(\u0323?)(\u0306|\u0302)|e(\u0323?)\u0302|o(\u0323?)\u0302)");
    private static final Pattern MARKED_HOST =
            Pattern.compile("^(https?://)(?=[^/\\s]*[^\\x00-\\x7F])[\\p{L}\\p{M}0-9.\\-:]{1,255}(/t/)");
    private static final Pattern LIKE_OURS =
            Pattern.compile("(?i)(?:h?t+ps?:?//\\S{1,255}/t/)?\\d{8}-?[A-Z]{1,2}-?\\d{1,7}(?:/[A-Z0-7]{0,32})?");

    private final String advice;

    Mend(String advice) {
        this.advice = advice;
    }

    /** For the technician: what is set wrongly, and the mend. */
    String advice() {
        return advice;
    }

    /** The text as it was before; empty if this has not happened to it. */
    abstract Optional<String> undo(String text);

    /** Whether it is a slip's code that has letters of a Vietnamese input method, beyond undoing. */
    static boolean isMarked(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return !bare.equals(text) && LIKE_OURS.matcher(bare).matches();
    }

    private static Optional<String> changed(String before, String after) {
        return after.equals(before) ? Optional.empty() : Optional.of(after);
    }

    private static String mapped(String text, String from, String to) {
        StringBuilder mapped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int at = from.indexOf(sign);
            mapped.append(at < 0 ? sign : to.charAt(at));
        }
        return mapped.toString();
    }

    private static String vietnamese(String parts) {
        String digits = VOWEL.matcher(parts).replaceAll(vowel -> {
            String sign = vowel.group();
            int digit = sign.charAt(0) == 'e' ? 3 : sign.charAt(0) == 'o' ? 4 : sign.endsWith("\u0306") ? 1 : 2;
            return digit + (sign.indexOf('\u0323') < 0 ? "" : "9");
        });
        StringBuilder mapped = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            char sign = digits.charAt(i);
            int tone = TONES.indexOf(sign);
            mapped.append(tone >= 0 ? (char) ('5' + tone) : sign == 'đ' ? '0' : sign);
        }
        return mapped.toString();
    }
}
