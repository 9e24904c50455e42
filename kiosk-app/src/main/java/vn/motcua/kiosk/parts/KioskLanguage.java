package vn.motcua.kiosk.parts;

import java.util.Locale;

/** The languages a kiosk speaks; Vietnamese first. */
public enum KioskLanguage {
    VI(Locale.of("vi", "VN")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    KioskLanguage(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public KioskLanguage other() {
        return this == VI ? EN : VI;
    }
}
