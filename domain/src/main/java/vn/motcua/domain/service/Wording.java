package vn.motcua.domain.service;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name that people read, in both languages of the hall, normalised to NFC.
 *
 * @param vi Vietnamese, never blank
 * @param en English, never blank
 */
public record Wording(String vi, String en) {

    public Wording {
        vi = Normalizer.normalize(vi.strip(), Normalizer.Form.NFC);
        en = Normalizer.normalize(en.strip(), Normalizer.Form.NFC);
        if (vi.isEmpty() || en.isEmpty()) {
            throw new IllegalArgumentException("a wording needs both languages, got '%s' and '%s'".formatted(vi, en));
        }
    }

    /** The text for a reader: English if the locale asks for it, Vietnamese otherwise. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : vi;
    }
}
