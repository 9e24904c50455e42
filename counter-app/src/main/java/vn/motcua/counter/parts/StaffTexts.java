package vn.motcua.counter.parts;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.refusal.DeskRefusalTexts;

/** What the desks say, in one language. A missing text is a defect that a test finds. */
public final class StaffTexts {

    /** The counters' and the administration's own, those of look-up, of devices and of the audit log. No key stands in two of them. */
    static final List<String> FILES = List.of("texts", "catalogue", "devices", "audit");

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    public StaffTexts(Locale locale) {
        this.locale = locale;
        this.bundles = FILES.stream()
                .map(file -> bundle(file, locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT))
                .toList();
    }

    private static ResourceBundle bundle(String file, Locale locale) {
        return ResourceBundle.getBundle(
                "vn.motcua.counter." + file,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** Why a door of the desk has not made a change. */
    public String refusal(DeskRefusal why) {
        return DeskRefusalTexts.text(why, locale);
    }

    /** The text of a key; a number among the arguments stays one, for choices. */
    public String get(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i] instanceof Number number ? number : arguments[i].toString();
        }
        return new MessageFormat(pattern(key), locale).format(plain);
    }

    private String pattern(String key) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        throw new MissingResourceException("no text '%s' in %s".formatted(key, FILES), StaffTexts.class.getName(), key);
    }

    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }
}
