package vn.motcua.domain.refusal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.motcua.domain.service.Wording;

/** Says in the reader's language why a door of the desk refused. */
public final class DeskRefusalTexts {

    private DeskRefusalTexts() {}

    /** @param locale English for {@code en}, else Vietnamese */
    public static String text(DeskRefusal refusal, Locale locale) {
        Locale bundle = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        String pattern = ResourceBundle.getBundle(
                        DeskRefusalTexts.class.getPackageName() + ".refusals",
                        bundle,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(refusal.kind().name());
        return new MessageFormat(pattern, locale)
                .format(refusal.arguments().stream()
                        .map(argument -> argument instanceof Number ? argument : argument.toString())
                        .toArray());
    }

    /** For a reader whose language is not known. */
    public static Wording wording(DeskRefusal refusal) {
        return new Wording(text(refusal, Locale.ROOT), text(refusal, Locale.ENGLISH));
    }
}
