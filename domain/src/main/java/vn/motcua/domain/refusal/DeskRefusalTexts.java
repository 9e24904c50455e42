package vn.motcua.domain.refusal;

import java.util.Locale;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.text.Messages;

/** Says in the reader's language why a door of the desk refused. */
public final class DeskRefusalTexts {

    private static final String BUNDLE = DeskRefusalTexts.class.getPackageName() + ".refusals";

    private DeskRefusalTexts() {}

    /** @param locale English for {@code en}, else Vietnamese */
    public static String text(DeskRefusal refusal, Locale locale) {
        String pattern =
                Messages.bundle(BUNDLE, locale).getString(refusal.kind().name());
        return Messages.format(pattern, locale, refusal.arguments());
    }

    /** For a reader whose language is not known. */
    public static Wording wording(DeskRefusal refusal) {
        return new Wording(text(refusal, Locale.ROOT), text(refusal, Locale.ENGLISH));
    }
}
