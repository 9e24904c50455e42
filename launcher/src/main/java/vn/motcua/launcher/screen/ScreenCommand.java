package vn.motcua.launcher.screen;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.OverlappingFileLockException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shows a page of the hall on the screen of this computer, and keeps it there until the command is ended. */
public final class ScreenCommand {

    /** A browser that is asked to end and does not takes three seconds of it. */
    private static final Duration TO_END = Duration.ofSeconds(10);

    private ScreenCommand() {}

    /** @return 2 when the browser's folder cannot be had, said on {@code err}; 0 when this thread was interrupted */
    public static int run(ScreenSettings settings, Clock clock, PrintStream out, PrintStream err) {
        try (Profile profile = Profile.hold(settings.profile())) {
            keep(new ScreenKeeper(settings, profile, new Diary(clock, out)));
            return 0;
        } catch (IOException | OverlappingFileLockException e) {
            err.println("cannot start the screen: " + e.getMessage());
            return 2;
        }
    }

    /** SIGTERM, as systemd sends it, ends the browser before it ends this program. */
    private static void keep(ScreenKeeper keeper) {
        var ended = new CountDownLatch(1);
        Thread self = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            self.interrupt();
            try {
                ended.await(TO_END.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try {
            keeper.run();
        } finally {
            ended.countDown();
        }
    }
}
