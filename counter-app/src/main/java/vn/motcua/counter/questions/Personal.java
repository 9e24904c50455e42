package vn.motcua.counter.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What in a question may name somebody or advertise something: pointed out to the clerk, who decides. */
public enum Personal {
    /** Twelve digits in a row: an identity number. */
    IDENTITY("(?<!\\d)\\d{12}(?!\\d)"),
    /** A telephone number, grouped or not. */
    PHONE("(?<!\\d)(?:\\+?84|0)(?:[ .-]?\\d){8,9}(?!\\d)"),
    MAIL("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"),
    LINK("(?:https?://|www\\.)\\S+");

    private final Pattern form;

    Personal(String form) {
        this.form = Pattern.compile(form);
    }

    /** Kinds that occur in a text. */
    static List<Personal> findIn(String text) {
        List<Personal> found = new ArrayList<>();
        for (Personal kind : values()) {
            if (kind.form.matcher(text).find()) {
                found.add(kind);
            }
        }
        return found;
    }
}
