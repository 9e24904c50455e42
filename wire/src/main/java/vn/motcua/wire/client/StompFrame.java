package vn.motcua.wire.client;

/**
 * A frame of STOMP 1.2, as far as a follower needs one: {@code "MESSAGE\ndestination:/topic/entries\n\n{…}"}, without the
 * NUL at its end.
 *
 * @param message the header of that name, which says what an ERROR is about; empty if there is none
 */
record StompFrame(String command, String message, String body) {

    private static final String END_OF_LINE = "\r?\n";

    /** Line breaks before a frame are heart-beats and are passed over. */
    static StompFrame parse(String text) {
        String frame = text.replaceFirst("^[\\r\\n]+", "");
        String[] parts = frame.split(END_OF_LINE + END_OF_LINE, 2);
        String[] head = parts[0].split(END_OF_LINE, -1);
        String message = "";
        for (int line = 1; line < head.length && message.isEmpty(); line++) {
            if (head[line].startsWith("message:")) {
                message = unescape(head[line].substring("message:".length()));
            }
        }
        return new StompFrame(head[0], message, parts.length > 1 ? parts[1] : "");
    }

    private static String unescape(String text) {
        return text.replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\c", ":")
                .replace("\\\\", "\\");
    }
}
