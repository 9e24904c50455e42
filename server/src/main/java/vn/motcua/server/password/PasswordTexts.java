package vn.motcua.server.password;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said about passwords: Vietnamese, then English. */
public final class PasswordTexts {

    private PasswordTexts() {}

    /** A text in both languages, for a person whose language is not known here. */
    public static String both(String key, Object... arguments) {
        return text(Locale.ROOT, key, arguments) + " / " + text(Locale.ENGLISH, key, arguments);
    }

    private static String text(Locale locale, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(
                        PasswordTexts.class.getPackageName() + ".passwords",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
