package vn.motcua.display;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.ticket.TicketId;

/**
 * How a call is read aloud: which clips, in which order. {@code display/reading.js} reads by the same rules.
 *
 * <p>The ticket is read letter by letter and digit by digit, as it is printed ("A không bốn hai"); the counter as a
 * number ("hai mươi mốt").
 */
final class SpokenCall {

    static final String CHIME = "chime";

    private SpokenCall() {}

    static List<String> announcement(TicketId ticket, CounterId counter, List<CallLanguage> languages) {
        List<String> clips = new ArrayList<>();
        clips.add(CHIME);
        for (CallLanguage language : languages) {
            for (String word : words(ticket.label(), counter.number(), language)) {
                clips.add(language.folder() + "/" + word);
            }
        }
        return List.copyOf(clips);
    }

    private static List<String> words(String label, int counter, CallLanguage language) {
        List<String> words = new ArrayList<>();
        words.add("invite");
        words.addAll(spelled(label));
        words.add("counter");
        words.addAll(number(counter, language));
        return words;
    }

    /** Letters A–Z and digits one by one; whatever else a label holds is silent. */
    static List<String> spelled(String text) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                words.add("d" + c);
            } else if (c >= 'A' && c <= 'Z') {
                words.add(String.valueOf(c));
            }
        }
        return words;
    }

    /** 1 to 99 as a number; anything larger digit by digit. */
    static List<String> number(int number, CallLanguage language) {
        if (number > 99) {
            return spelled(Integer.toString(number));
        }
        return switch (language) {
            case VIETNAMESE -> vietnamese(number);
            case ENGLISH -> english(number);
        };
    }

    // mười, mười lăm; hai mươi, hai mươi mốt, hai mươi tư, hai mươi lăm
    private static List<String> vietnamese(int number) {
        int tens = number / 10;
        int ones = number % 10;
        List<String> words = new ArrayList<>();
        if (tens == 1) {
            words.add("n10");
        } else if (tens > 1) {
            words.add("d" + tens);
            words.add("n-ty");
        }
        if (tens > 1 && ones == 1) {
            words.add("n-one");
        } else if (tens > 1 && ones == 4) {
            words.add("n-four");
        } else if (tens > 0 && ones == 5) {
            words.add("n-five");
        } else if (ones > 0 || tens == 0) {
            words.add("d" + ones);
        }
        return words;
    }

    private static List<String> english(int number) {
        if (number < 10) {
            return List.of("d" + number);
        }
        int ones = number % 10;
        if (number < 20 || ones == 0) {
            return List.of("n" + number);
        }
        return List.of("n" + (number - ones), "d" + ones);
    }
}
