package vn.motcua.kiosk.dialogue;

import vn.motcua.domain.desk.Questions;

/** What a citizen hears about a question just sent; the texts are {@code asked.<name>.title} and {@code asked.<name>}. */
public enum AskedAnswer {
    RECEIVED,
    HELD,
    NOT_A_QUESTION,
    TOO_MANY,
    /** It did not get through. */
    FAILED;

    public static AskedAnswer of(Questions.Asked answer) {
        return switch (answer) {
            case RECEIVED -> RECEIVED;
            case HELD -> HELD;
            case NOT_A_QUESTION -> NOT_A_QUESTION;
            case TOO_MANY -> TOO_MANY;
        };
    }

    public boolean isTaken() {
        return this == RECEIVED || this == HELD;
    }
}
