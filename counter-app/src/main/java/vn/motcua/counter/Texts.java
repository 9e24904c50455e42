package vn.motcua.counter;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the desks say, in one language. A missing text is a defect that a test finds. */
final class Texts {

    private final Locale locale;
    private final ResourceBundle bundle;

    Texts(Locale locale) {
        this.locale = locale;
        this.bundle = bundle(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                Texts.class.getPackageName() + ".texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    /** The text of a key; a number among the arguments stays one, for choices. */
    String get(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i] instanceof Number number ? number : arguments[i].toString();
        }
        return new MessageFormat(bundle.getString(key), locale).format(plain);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }
}
