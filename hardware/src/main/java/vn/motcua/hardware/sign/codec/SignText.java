package vn.motcua.hardware.sign.codec;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts for signs that know A to Z, 0 to 9, a blank and a hyphen. */
public final class SignText {

    private static final Pattern TICKET = Pattern.compile("([A-Z]*)(\\d+)");
    private static final Pattern LAST_DIGITS = Pattern.compile("\\d{1,9}$");

    private SignText() {}

    /** Without diacritics and signs: {@code Đ} becomes D, what cannot be shown is left out. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace('Đ', 'D')
                .replace('đ', 'd')
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9 -]", "");
    }

    /**
     * What a sign of so many cells shows. What is too long loses its blanks first, a ticket then the
     * leading zeros of its number, then
     * its letters, then the front of its number: what is left still ends as the slip in the citizen's hand does.
     */
    public static String fit(String text, int cells) {
        String plain = plain(text);
        if (plain.length() <= cells) {
            return plain;
        }
        plain = plain.replace(" ", "");
        if (plain.length() <= cells) {
            return plain;
        }
        Matcher ticket = TICKET.matcher(plain);
        if (ticket.matches()) {
            String number = ticket.group(2).replaceFirst("^0+(?=\\d)", "");
            int room = cells - ticket.group(1).length();
            if (number.length() <= room) {
                return ticket.group(1) + "0".repeat(room - number.length()) + number;
            }
        }
        return plain.substring(plain.length() - cells);
    }

    /** The digits at the end, as a number; 0 if there are none. At most nine digits count. */
    public static int number(String text) {
        Matcher digits = LAST_DIGITS.matcher(plain(text));
        return digits.find() ? Integer.parseInt(digits.group()) : 0;
    }
}
