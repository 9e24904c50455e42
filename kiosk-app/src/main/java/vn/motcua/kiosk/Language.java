package vn.motcua.kiosk;

import java.util.Locale;

/** The languages a kiosk speaks; Vietnamese first. */
enum Language {
    VI(Locale.of("vi", "VN")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    Language other() {
        return this == VI ? EN : VI;
    }
}
