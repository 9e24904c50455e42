package vn.motcua.kiosk.parts;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vn.motcua.domain.counter.CounterId;

/** What the kiosk says, in one language. */
public record KioskTexts(KioskLanguage language) {

    /**
     * The text of a key with its values filled in.
     *
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle(language).getString(key), language.locale()).format(values);
    }

    public Locale locale() {
        return language.locale();
    }

    /** Counter numbers as people say them: {@code 3, 8}. */
    public static String list(List<CounterId> counters) {
        return counters.stream().map(CounterId::toString).collect(Collectors.joining(", "));
    }

    /** A text cut at a word to at most so many characters; some official names are whole paragraphs. */
    public static String shorten(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int word = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, word > longest / 2 ? word : longest - 1).stripTrailing() + "…";
    }

    static ResourceBundle bundle(KioskLanguage language) {
        return ResourceBundle.getBundle(
                "vn.motcua.kiosk.texts",
                language == KioskLanguage.EN ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
