package vn.motcua.server.intake.text;

import java.util.Optional;

/**
 * Finds lines that lost their order, as PDF readers leave them. Seen in 1.001193: {@code "… hoàn tất việc sinh tại
 * Trung\nnộp hồ sơ."}: a line that breaks off after a capitalised word, and a scrap in small letters after it.
 */
public final class Scramble {

    private static final int LONG_LINE = 40;
    private static final int SCRAP = 30;

    private Scramble() {}

    /** The first such place; empty if there is none. */
    public static Optional<String> find(String text) {
        String[] lines = text.split("\n");
        for (int place = 0; place + 1 < lines.length; place++) {
            String line = lines[place].strip();
            String next = lines[place + 1].strip();
            if (line.length() > LONG_LINE && isScrap(next) && breaksOff(line)) {
                return Optional.of("…" + line.substring(line.length() - LONG_LINE) + " ⏎ " + next);
            }
        }
        return Optional.empty();
    }

    private static boolean isScrap(String line) {
        return !line.isEmpty()
                && line.length() < SCRAP
                && Character.isLowerCase(line.charAt(0))
                && !line.matches("\\p{L}{1,3}[.)].*");
    }

    private static boolean breaksOff(String line) {
        return Character.isLetter(line.charAt(line.length() - 1))
                && Character.isUpperCase(line.charAt(line.lastIndexOf(' ') + 1));
    }
}
