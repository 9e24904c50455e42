package vn.motcua.domain.command;

import java.util.Locale;
import vn.motcua.domain.text.Messages;

/** What a refusal says to the person who meets it: what happened and what to do, in Vietnamese or English. */
public final class RefusalTexts {

    private static final String BUNDLE = RefusalTexts.class.getPackageName() + ".refusals";

    private RefusalTexts() {}

    public static String text(Refusal refusal, Locale locale) {
        String pattern = Messages.bundle(BUNDLE, locale).getString(refusal.code());
        return Messages.format(pattern, locale, refusal.arguments());
    }
}
