package vn.motcua.domain.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.motcua.domain.text.Messages;

/** What people read about a {@link Flaw}: the thing, the place, and the mend. */
public final class FlawTexts {

    private FlawTexts() {}

    /** One sentence or two, in Vietnamese unless the locale asks for English. */
    public static String text(Flaw flaw, Locale locale) {
        ResourceBundle texts = Messages.bundle("vn.motcua.domain.catalogue.flaws", locale);
        String kind = flaw.kind().name();
        String wholeLine = kind + ".line";
        String text = texts.getString(flaw.column().isEmpty() && texts.containsKey(wholeLine) ? wholeLine : kind);
        return Messages.format(
                text,
                locale,
                List.of(Integer.toString(flaw.line()), flaw.column(), flaw.code(), flaw.found(), flaw.mend()));
    }
}
