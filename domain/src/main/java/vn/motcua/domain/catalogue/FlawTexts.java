package vn.motcua.domain.catalogue;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What people read about a {@link Flaw}: the thing, the place, and the mend. */
public final class FlawTexts {

    private FlawTexts() {}

    /** One sentence or two, in Vietnamese unless the locale asks for English. */
    public static String text(Flaw flaw, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "vn.motcua.domain.catalogue.flaws",
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String kind = flaw.kind().name();
        String wholeLine = kind + ".line";
        String text = texts.getString(flaw.column().isEmpty() && texts.containsKey(wholeLine) ? wholeLine : kind);
        return new MessageFormat(text, locale).format(new Object[] {
            Integer.toString(flaw.line()), flaw.column(), flaw.code(), flaw.found(), flaw.mend()
        });
    }
}
