package vn.motcua.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.motcua.launcher.command.UserCommands;
import vn.motcua.launcher.start.Natives;
import vn.motcua.launcher.start.OwnAddress;
import vn.motcua.launcher.start.Surroundings;
import vn.motcua.launcher.tls.PinnedServer;
import vn.motcua.launcher.tls.ServerHttps;
import vn.motcua.server.traffic.Traffic;

/**
 * Starts Motcua. Which rooms open follows from the Spring profile; without one, all of them do, on one computer.
 * Each room is opened by a {@code …Room} of this package, and by nothing else: there is no scan over the rooms.
 */
@SpringBootApplication(scanBasePackages = "vn.motcua.launcher")
public class Motcua {

    private static final int UNREADABLE_NAMES = 2;

    /** A first argument that is a word is a command for people ({@code ./motcua}); anything else starts the desk. */
    public static void main(String[] args) {
        Surroundings.forgetLanguage();
        if (!Surroundings.canReadNames(args, System.getenv(), System.err)) {
            System.exit(UNREADABLE_NAMES);
        }
        if (UserCommands.isMeant(args)) {
            System.exit(UserCommands.run(args, Clock.systemUTC(), utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
        }
        Traffic.prepareThreads();
        var application = new SpringApplication(Motcua.class);
        application.addInitializers(new OwnAddress(), new Natives(), new ServerHttps(), new PinnedServer());
        application.run(args);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
