package vn.motcua.launcher.screen;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What was done to a screen, one line each, for whoever asks why it flickered. */
final class Diary {

    private static final ZoneId HALL = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Clock clock;
    private final PrintStream out;

    Diary(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    void say(String line) {
        out.println(LocalDateTime.ofInstant(clock.instant(), HALL).format(TIME) + " " + line);
        out.flush();
    }
}
