package vn.motcua.domain.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a refusal says to the person who meets it: what happened and what to do, in Vietnamese or English. */
public final class RefusalTexts {

    private RefusalTexts() {}

    public static String text(Refusal refusal, Locale locale) {
        return new MessageFormat(pattern(refusal, locale), locale)
                .format(refusal.arguments().stream().map(RefusalTexts::plain).toArray());
    }

    /** Numbers stay numbers, for choices; everything else is read as its text. */
    private static Object plain(Object argument) {
        return argument instanceof Number number ? number : argument.toString();
    }

    private static String pattern(Refusal refusal, Locale locale) {
        Locale bundle = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        return ResourceBundle.getBundle(
                        RefusalTexts.class.getPackageName() + ".refusals",
                        bundle,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(refusal.code());
    }
}
