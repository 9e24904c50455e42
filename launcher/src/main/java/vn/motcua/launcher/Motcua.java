package vn.motcua.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.motcua.kiosk.KioskRole;
import vn.motcua.launcher.screen.ScreenCommand;
import vn.motcua.launcher.tls.PinnedServer;
import vn.motcua.launcher.tls.ServerHttps;
import vn.motcua.server.catalogue.ImportCommand;
import vn.motcua.server.record.RecordCommand;
import vn.motcua.server.traffic.Traffic;

/**
 * Starts Motcua. Which rooms open follows from the Spring profile; without one, all of them do, on one computer.
 * Each room is opened by a {@code …Room} of this package, and by nothing else: there is no scan over the rooms.
 */
@SpringBootApplication(scanBasePackages = "vn.motcua.launcher")
public class Motcua {

    private static final int UNREADABLE_NAMES = 2;

    /**
     * {@code import FILE …} imports a catalogue and ends, {@code check …} checks the record and ends, {@code render-slip …} writes a slip's bytes and ends, {@code
     * screen …} keeps a browser at a page; anything else starts the desk.
     */
    public static void main(String[] args) {
        Surroundings.forgetLanguage();
        if (!Surroundings.canReadNames(args, System.getenv(), System.err)) {
            System.exit(UNREADABLE_NAMES);
        }
        if (args.length > 0 && args[0].equals("import")) {
            System.exit(ImportCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("check")) {
            var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            System.exit(RecordCommand.run(Arrays.copyOfRange(args, 1, args.length), Clock.systemUTC(), out));
        }
        if (args.length > 0 && args[0].equals("render-slip")) {
            String[] values = Arrays.copyOfRange(args, 1, args.length);
            System.exit(KioskRole.renderSlip(values, Clock.systemUTC(), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("screen")) {
            String[] values = Arrays.copyOfRange(args, 1, args.length);
            System.exit(ScreenCommand.run(values, Clock.systemUTC(), System.out, System.err));
        }
        Traffic.prepareThreads();
        var application = new SpringApplication(Motcua.class);
        application.addInitializers(new OwnAddress(), new Natives(), new ServerHttps(), new PinnedServer());
        application.run(args);
    }
}
