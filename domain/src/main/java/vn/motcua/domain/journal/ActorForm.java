package vn.motcua.domain.journal;

import java.util.regex.Pattern;

/** What all ways of writing an actor have in common. */
final class ActorForm {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_:.@-]{1,60}");

    private ActorForm() {}

    static void check(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("actor '%s' is not 1 to 60 of A-Z a-z 0-9 - _ : @ .".formatted(value));
        }
    }
}
