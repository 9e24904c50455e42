package vn.motcua.hardware.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.printer.PrinterTiming;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.hardware.printer.roll.EscPosPrinter;
import vn.motcua.hardware.printer.roll.PrinterSettings;
import vn.motcua.sim.printer.PrinterModel;
import vn.motcua.sim.printer.PrinterSetup;
import vn.motcua.sim.printer.SimulatedPrinter;

/** A serial cable pulled out and plugged in again, each time under another name, over real ptys. */
@Tag("alone") // counts the threads and files of the whole process
class ReplugIT {

    private static final int TIMES = 100;

    /** The usual patience, but it looks often. */
    private static final PrinterTiming OFTEN = new PrinterTiming(
            Duration.ofMillis(20),
            PrinterTiming.USUAL.reply(),
            PrinterTiming.USUAL.stall(),
            Duration.ofMillis(10),
            PrinterTiming.USUAL.proof(),
            PrinterTiming.USUAL.mend(),
            PrinterTiming.USUAL.resume(),
            PrinterTiming.USUAL.stale(),
            PrinterTiming.USUAL.taken(),
            PrinterTiming.USUAL.answer());

    @TempDir
    Path folder;

    @Test
    void row_12_replugged_a_hundred_times_under_other_names_nothing_is_lost_and_nothing_leaks() throws Exception {
        Path stable = folder.resolve("by-id-printer");
        int printed = 0;
        int threads = 0;
        long descriptors = 0;
        try (SimulatedPrinter paper = SimulatedPrinter.serve(
                        new SerialLink(new SerialSettings(folder.resolve("far").toString(), 115_200, false)),
                        PrinterSetup.of(PrinterModel.generic()).withTray(200),
                        Clock.systemUTC());
                EscPosPrinter printer = EscPosPrinter.start(
                        "kiosk-1/printer",
                        new SerialLink(new SerialSettings(stable.toString(), 115_200, false)),
                        Clock.systemUTC(),
                        PrinterSettings.of(PrinterProfiles.PAPER_80_MM).withTiming(OFTEN))) {
            for (int time = 0; time < TIMES; time++) {
                Process cable = plug(folder.resolve("near-" + time), folder.resolve("far"));
                Files.createSymbolicLink(stable, folder.resolve("near-" + time).toRealPath());
                await(printer, DeviceStatus.Online.class);
                Slip slip = new Slip("", List.of("Thử"), "A %03d".formatted(time), List.of(), "", "", false, false);
                SlipResult result = printer.print(slip).get(30, TimeUnit.SECONDS);
                assertThat(result.state()).as("slip %d: %s", time, result).isEqualTo("CONFIRMED");
                printed++;
                cable.destroy();
                cable.waitFor();
                Files.delete(stable); // as the system does; the same pty may come again, and is set up first
                await(printer, DeviceStatus.Offline.class);
                if (time == 9) { // everything that is made once has been made
                    threads = Thread.getAllStackTraces().size();
                    descriptors = descriptors();
                }
            }
            System.out.printf(
                    "replug: %d times, %d slips, threads %d -> %d, descriptors %d -> %d%n",
                    TIMES, printed, threads, Thread.getAllStackTraces().size(), descriptors, descriptors());
            assertThat(paper.slips()).hasSize(TIMES);
            assertThat(Thread.getAllStackTraces().size()).isLessThanOrEqualTo(threads + 2);
            assertThat(descriptors()).isLessThanOrEqualTo(descriptors + 2);
        }
    }

    private static void await(EscPosPrinter printer, Class<? extends DeviceStatus> wanted) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.isInstance(printer.status())) {
            assertThat(System.nanoTime())
                    .as("20 s are over: %s", printer.status())
                    .isLessThan(until);
            Thread.sleep(5);
        }
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }

    private static Process plug(Path near, Path far) throws IOException {
        Process socat = new ProcessBuilder(
                        "/usr/bin/socat", "-d", "-d", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far)
                .redirectErrorStream(true)
                .start();
        BufferedReader says = socat.inputReader(StandardCharsets.UTF_8);
        String line = says.readLine();
        while (line != null && !line.contains("starting data transfer loop")) {
            line = says.readLine();
        }
        return socat;
    }
}
