package vn.motcua.kiosk;

import java.util.Locale;

/** The languages a kiosk speaks; Vietnamese first. */
enum KioskLanguage {
    VI(Locale.of("vi", "VN")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    KioskLanguage(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    KioskLanguage other() {
        return this == VI ? EN : VI;
    }
}
