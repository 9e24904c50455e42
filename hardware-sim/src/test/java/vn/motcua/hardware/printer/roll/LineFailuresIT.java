package vn.motcua.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.hardware.printer.roll.PrinterFailuresIT.await;
import static vn.motcua.hardware.printer.roll.PrinterFailuresIT.awaitReason;
import static vn.motcua.hardware.printer.roll.Workbench.DRIVER;
import static vn.motcua.hardware.printer.roll.Workbench.EPSON;
import static vn.motcua.hardware.printer.roll.Workbench.QUICK;
import static vn.motcua.hardware.printer.roll.Workbench.end;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.DeviceStatus.Online;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.Cable;
import vn.motcua.hardware.link.MemoryLink;
import vn.motcua.hardware.link.SerialLink;
import vn.motcua.hardware.link.SerialSettings;
import vn.motcua.hardware.link.Terminals;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.SlipResult.Failed;
import vn.motcua.hardware.printer.SlipResult.Unknown;
import vn.motcua.hardware.printer.drawing.SlipRaster;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.sim.printer.Fault;
import vn.motcua.sim.printer.PrinterModel;
import vn.motcua.sim.printer.PrinterSetup;
import vn.motcua.sim.printer.SimulatedPrinter;

/** The rows of the failure catalogue that are about the line, over real ptys; what a pty cannot do, over a line of memory. */
class LineFailuresIT {

    @TempDir
    Path folder;

    Path near;
    Path far;

    @BeforeEach
    void name_the_ends() {
        near = folder.resolve("near");
        far = folder.resolve("far");
    }

    @Test
    void row_11_a_cable_pulled_before_the_job_fails_unsent_and_works_again_when_plugged_in() throws Exception {
        Cable cable = plug();
        try (Workbench desk = overPty()) {
            await(() -> desk.printer.status() instanceof Online);
            cable.close();
            awaitReason(desk.printer, DeviceReason.OFFLINE);

            assertThat(end(desk.print("A 001"))).isInstanceOf(Failed.class);
            assertThat(desk.diary.steps).containsOnly("FAILED 1");

            cable = plug();
            await(() -> desk.printer.status() instanceof Online);
            assertThat(end(desk.print("A 002"))).isEqualTo(new Confirmed(ProofLevel.PRINTED));
            assertThat(desk.wholeSlips("A 002")).containsExactly(1, 0);
        } finally {
            cable.close();
        }
    }

    @Test
    void row_11_a_cable_pulled_in_the_middle_never_gives_two_unmarked_slips() throws Exception {
        Cable cable = plug();
        Cable again = cable;
        PrinterSetup slow = EPSON.withLine(8_000);
        try (Workbench desk = overPty(slow)) {
            await(() -> desk.printer.status() instanceof Online);
            desk.diary.citizen = CompletableFuture.completedFuture(false);
            CompletableFuture<SlipResult> job = desk.print("A 001");
            await(() -> desk.diary.steps.contains("SENDING 1"));
            Thread.sleep(500); // of about three seconds that the slip takes on this line
            cable.close();
            again = plug();

            SlipResult result = end(job);

            int[] whole = desk.wholeSlips("A 001");
            assertThat(whole[0]).isLessThanOrEqualTo(1);
            assertThat(result instanceof Confirmed && whole[0] + whole[1] == 0)
                    .as("confirmed without paper: %s", result)
                    .isFalse();
        } finally {
            again.close();
        }
    }

    /** With the head of a picture in the printer, a question alone would be taken for its size: 04h columns, 1004h rows. */
    @Test
    void row_11_a_line_still_dead_when_it_opens_leaves_no_question_inside_a_picture() throws Exception {
        SimulatedPrinter paper = SimulatedPrinter.inMemory(
                PrinterSetup.of(PrinterModel.getModel("zjiang")
                        .withWidth(PrinterProfiles.get("zjiang-58").widthDots())),
                Clock.systemUTC());
        DeadStretch dead = new DeadStretch();
        try (Workbench desk = Workbench.over(
                new MeddledLink(paper.link(), dead),
                paper,
                PrinterSettings.of(PrinterProfiles.get("zjiang-58")).withTiming(QUICK))) {
            await(() -> desk.printer.status() instanceof Online);
            dead.afterAPicturesHead = true;
            SlipResult first = end(desk.print("A 001"));
            assertThat(first).isNotInstanceOf(Confirmed.class);
            await(() -> desk.printer.status() instanceof Online);

            end(desk.print("A 002"));
            paper.tearOff(); // no cutter
            int rows = paper.slips().stream()
                    .mapToInt(piece -> piece.dots().height())
                    .sum();
            assertThat(rows)
                    .isGreaterThan(new SlipRaster(paper.setup().model().widthDots())
                            .draw(Samples.slip("A 002"))
                            .height());
        }
    }

    /** Bytes vanish from behind a picture's head on, until the line has been opened anew and the first question asked. */
    private static final class DeadStretch implements MeddledLink.Meddler {

        private static final int SOMEWHERE = 2000;

        volatile boolean afterAPicturesHead;
        private boolean dead;
        private int sent;
        private int questions;

        @Override
        public void write(ByteLink line, byte[] bytes, Duration deadline) throws IOException {
            boolean question = bytes.length == 3 && bytes[0] == 0x10 && bytes[1] == 0x04;
            sent += bytes.length;
            if (dead) {
                questions += question ? 1 : 0;
                dead = questions < 2;
                return;
            }
            int head = afterAPicturesHead && sent > SOMEWHERE ? headIn(bytes) : -1;
            if (head < 0) {
                line.write(bytes, deadline);
                return;
            }
            line.write(Arrays.copyOf(bytes, head + 3), deadline);
            dead = true;
            afterAPicturesHead = false;
        }

        private static int headIn(byte[] bytes) {
            for (int i = 0; i + 2 < bytes.length; i++) {
                if (bytes[i] == 0x1D && bytes[i + 1] == 0x76 && bytes[i + 2] == 0x30) {
                    return i;
                }
            }
            return -1;
        }
    }

    @Test
    void row_13_a_port_where_no_printer_answers_is_refused() throws Exception {
        Cable cable = plug();
        try (SerialLink sign = new SerialLink(new SerialSettings(far.toString(), 9600, false));
                EscPosPrinter printer = EscPosPrinter.start(
                        "kiosk-1/printer",
                        new SerialLink(new SerialSettings(near.toString(), 9600, false)),
                        Clock.systemUTC(),
                        DRIVER)) {
            sign.open();
            Thread chatter = Thread.ofPlatform()
                    .daemon()
                    .start(
                            () -> { // a sign's frames, where a printer should be
                                try {
                                    while (!Thread.currentThread().isInterrupted()) {
                                        sign.write(
                                                new byte[] {1, (byte) 0xA1, (byte) 0xF5, (byte) 0x99, (byte) 0xE7},
                                                QUICK.stall());
                                        Thread.sleep(20);
                                    }
                                } catch (IOException | InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                            });
            awaitReason(printer, DeviceReason.LINE_NOISE);

            SlipResult result = printer.print(Samples.slip("A 001")).get();

            assertThat(result.reasonWord()).isIn("LineNoise", "Offline");
            assertThat(result).isInstanceOf(Failed.class);
            chatter.interrupt();
            chatter.join();
        } finally {
            cable.close();
        }
    }

    @Test
    void row_14_flow_control_held_for_ever_is_broken_by_closing_the_port() throws Exception {
        Cable cable = plug();
        SimulatedPrinter paper = SimulatedPrinter.inMemory(EPSON, Clock.systemUTC());
        try (Workbench desk =
                Workbench.over(new SerialLink(new SerialSettings(near.toString(), 115_200, false)), paper, DRIVER)) {
            // nobody reads the far end: the pty takes what it has room for, and then nothing
            awaitReason(desk.printer, DeviceReason.OFFLINE);

            long begun = System.nanoTime();
            SlipResult result = end(desk.print("A 001"));

            assertThat(result).isInstanceOf(Failed.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        } finally {
            cable.close();
        }
    }

    @Test
    void row_14_flow_control_held_in_the_middle_spoils_the_copy_and_the_station_goes_on() throws Exception {
        SimulatedPrinter paper = SimulatedPrinter.inMemory(EPSON, Clock.systemUTC());
        HeldLine line = new HeldLine(paper, new MemoryLink.Manner(200_000, 0, true));
        try (Workbench desk = Workbench.over(line.link, paper, DRIVER)) {
            await(() -> desk.printer.status() instanceof Online);
            line.holdAfter(2000);
            CompletableFuture<SlipResult> job = desk.print("A 001");
            await(() -> desk.diary.steps.contains("SPOILED 1"));

            assertThat(end(job)).isEqualTo(new Confirmed(ProofLevel.PRINTED));
            assertThat(desk.wholeSlips("A 001")).containsExactly(0, 1);
        }
    }

    @Test
    void row_15_an_xoff_without_its_xon_does_not_hide_the_answers() throws Exception {
        SimulatedPrinter paper = SimulatedPrinter.inMemory(EPSON, Clock.systemUTC());
        HeldLine line = new HeldLine(paper, MemoryLink.Manner.PLAIN);
        try (Workbench desk = Workbench.over(line.link, paper, DRIVER)) {
            await(() -> desk.printer.status() instanceof Online);
            line.link.answer(new byte[] {0x13});

            assertThat(end(desk.print("A 001"))).isEqualTo(new Confirmed(ProofLevel.PRINTED));
        }
    }

    @Test
    void row_17_noise_on_the_line_is_a_warning_and_printing_goes_on() throws Exception {
        SimulatedPrinter paper = SimulatedPrinter.inMemory(EPSON, Clock.systemUTC());
        HeldLine line = new HeldLine(paper, MemoryLink.Manner.PLAIN);
        try (Workbench desk = Workbench.over(line.link, paper, DRIVER)) {
            await(() -> desk.printer.status() instanceof Online);
            for (int i = 0; i < 30; i++) {
                line.link.answer(new byte[] {(byte) 0xF1, (byte) 0x99});
            }

            await(() -> desk.printer.status().equals(new Online(Set.of(DeviceReason.LINE_NOISE))));
            assertThat(end(desk.print("A 001"))).isEqualTo(new Confirmed(ProofLevel.PRINTED));
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);
        }
    }

    @Test
    void row_19_a_late_process_id_settles_the_copy_it_belongs_to_and_nothing_is_printed_again() throws Exception {
        SimulatedPrinter paper = SimulatedPrinter.inMemory(EPSON, Clock.systemUTC());
        HeldLine line = new HeldLine(paper, MemoryLink.Manner.PLAIN);
        try (Workbench desk = Workbench.over(line.link, paper, DRIVER)) {
            await(() -> desk.printer.status() instanceof Online);
            line.holdIds = true;
            CompletableFuture<SlipResult> job = desk.print("A 001");
            await(() -> desk.diary.steps.contains("ASKED"));
            line.releaseIds();

            assertThat(end(job)).isEqualTo(new Confirmed(ProofLevel.PRINTED));
            assertThat(desk.diary.steps).containsExactly("SENDING 1", "SENT 1", "UNKNOWN 1", "ASKED", "CONFIRMED 1");
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);
        }
    }

    @Test
    void row_19_after_a_stop_a_late_process_id_proves_nothing_any_more() throws Exception {
        SimulatedPrinter paper = SimulatedPrinter.inMemory(EPSON, Clock.systemUTC());
        HeldLine line = new HeldLine(paper, MemoryLink.Manner.PLAIN);
        try (Workbench desk = Workbench.over(line.link, paper, DRIVER)) {
            await(() -> desk.printer.status() instanceof Online);
            line.holdIds = true;
            CompletableFuture<SlipResult> job = desk.print("A 001");
            await(() -> desk.diary.steps.contains("ASKED"));
            paper.set(Fault.COVER_OPEN, true); // whoever opens it may tear the paper
            awaitReason(desk.printer, DeviceReason.COVER_OPEN);
            paper.set(Fault.COVER_OPEN, false);
            line.releaseIds();

            assertThat(end(job)).isInstanceOf(Unknown.class);
            assertThat(desk.diary.steps).containsExactly("SENDING 1", "SENT 1", "UNKNOWN 1", "ASKED");
        }
    }

    @Test
    void row_21_a_slip_that_the_line_brings_late_is_not_sent_a_second_time() throws Exception {
        SimulatedPrinter paper = SimulatedPrinter.inMemory(EPSON, Clock.systemUTC());
        HeldLine line = new HeldLine(paper, MemoryLink.Manner.PLAIN);
        try (Workbench desk = Workbench.over(line.link, paper, DRIVER)) {
            await(() -> desk.printer.status() instanceof Online);
            line.lateAfter(2000);

            assertThat(end(desk.print("A 001"))).isInstanceOf(Unknown.class);
            assertThat(paper.slips()).as("the rest is under way").isEmpty();
            line.bring();

            await(() -> desk.printer.status() instanceof Online);
            assertThat(end(desk.print("A 002"))).isEqualTo(new Confirmed(ProofLevel.PRINTED));
            int[] late = desk.wholeSlips("A 001"); // none, if the driver's clearing overtook it inside the printer
            assertThat(late[0]).isLessThanOrEqualTo(1);
            assertThat(late[1]).isZero();
            assertThat(desk.wholeSlips("A 002")).containsExactly(1, 0);
        }
    }

    @Test
    void row_54_a_port_that_is_not_there_is_a_status_and_never_an_exception() throws Exception {
        try (EscPosPrinter printer = EscPosPrinter.start(
                "kiosk-1/printer",
                new SerialLink(new SerialSettings("/dev/serial/by-id/nobody", 9600, false)),
                Clock.systemUTC(),
                DRIVER)) {
            awaitReason(printer, DeviceReason.OFFLINE);

            assertThat(((Offline) printer.status()).detail())
                    .contains("/dev/serial/by-id/nobody")
                    .contains("not plugged in");
        }
    }

    @Test
    void row_54_without_the_library_for_serial_ports_it_is_told_and_a_network_printer_works() throws Exception {
        Cable cable = plug();
        try (SimulatedPrinter paper = SimulatedPrinter.start(0, EPSON, Clock.systemUTC())) {
            Process apart = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djava.io.tmpdir=/proc/nowhere", // as on a disk that may hold no programs
                            "-Duser.home=/proc/nowhere",
                            "-Djava.awt.headless=true",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            WithoutSerialLibrary.class.getName(),
                            near.toString(),
                            Integer.toString(paper.port()))
                    .redirectErrorStream(true)
                    .start();

            String said = new String(apart.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(apart.waitFor()).as(said).isZero();
            assertThat(said)
                    .contains("serial: Offline[reason=OFFLINE")
                    .contains("the library for serial ports cannot be loaded")
                    .contains("network: Confirmed[level=PRINTED]");
            assertThat(paper.slips()).hasSize(1);
        } finally {
            cable.close();
        }
    }

    @Test
    void a_printer_at_usblp_prints_and_its_absence_is_told() throws Exception {
        Cable cable = plug();
        SimulatedPrinter paper = SimulatedPrinter.serve(
                new SerialLink(new SerialSettings(far.toString(), 115_200, false)), EPSON, Clock.systemUTC());
        try (Workbench desk = Workbench.over(Terminals.usblp(near), paper, DRIVER)) {
            await(() -> desk.printer.status() instanceof Online);

            assertThat(end(desk.print("A 001"))).isEqualTo(new Confirmed(ProofLevel.PRINTED));
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);

            cable.close();
            Files.deleteIfExists(near);
            awaitReason(desk.printer, DeviceReason.OFFLINE);
        } finally {
            cable.close();
        }
    }

    private Workbench overPty() {
        return overPty(EPSON);
    }

    private Workbench overPty(PrinterSetup setup) {
        SimulatedPrinter paper = SimulatedPrinter.serve(
                new SerialLink(new SerialSettings(far.toString(), 115_200, false)), setup, Clock.systemUTC());
        return Workbench.over(new SerialLink(new SerialSettings(near.toString(), 115_200, false)), paper, DRIVER);
    }

    private Cable plug() throws IOException {
        return Cable.between(near, far);
    }

    /** A line of memory to a printer of memory, whose flow control sticks when told to. */
    private static final class HeldLine implements MemoryLink.Far {

        final MemoryLink link;
        private final vn.motcua.hardware.link.ByteLink inside;
        private volatile int holdAfter = -1;
        private final java.io.ByteArrayOutputStream held = new java.io.ByteArrayOutputStream();
        volatile boolean holdIds;
        private volatile int lateAfter = -1;
        private volatile boolean late;
        private final java.io.ByteArrayOutputStream underWay = new java.io.ByteArrayOutputStream();
        private int seen;

        /** Delivers what was under way, in its order. */
        synchronized void bring() throws IOException {
            late = false;
            inside.write(underWay.toByteArray(), Duration.ofSeconds(10));
            underWay.reset();
        }

        /** Says the process ids that were held back. */
        synchronized void releaseIds() {
            holdIds = false;
            link.answer(held.toByteArray());
            held.reset();
        }

        HeldLine(SimulatedPrinter paper, MemoryLink.Manner manner) {
            this.inside = paper.link();
            this.link = new MemoryLink("printer", this, manner, new Random(14).nextLong());
            Thread.ofPlatform().daemon().name("far end").start(this::bringBack);
        }

        void holdAfter(int bytes) {
            seen = 0;
            holdAfter = bytes;
        }

        /** What is written after so many bytes stays under way until it is brought. */
        void lateAfter(int bytes) {
            seen = 0;
            lateAfter = bytes;
        }

        @Override
        public boolean opened() {
            try {
                inside.open();
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void receive(byte[] bytes) {
            if (keptUnderWay(bytes)) {
                return;
            }
            try {
                inside.write(bytes, Duration.ofSeconds(2));
                seen += bytes.length;
                if (lateAfter >= 0 && seen > lateAfter) {
                    lateAfter = -1;
                    late = true;
                }
                if (holdAfter >= 0 && seen > holdAfter) {
                    holdAfter = -1;
                    link.hold(true);
                    Thread.ofPlatform().daemon().start(() -> {
                        try {
                            Thread.sleep(2_500); // longer than the driver has patience
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        link.hold(false);
                    });
                }
            } catch (IOException e) {
                link.unplug(true);
            }
        }

        private synchronized boolean keptUnderWay(byte[] bytes) {
            if (late) {
                underWay.writeBytes(bytes);
            }
            return late;
        }

        private synchronized void say(byte[] answer) {
            boolean id = answer.length > 1 && answer[0] == 0x37 && answer[1] == 0x22;
            if (id && holdIds) {
                held.writeBytes(answer);
            } else {
                link.answer(answer);
            }
        }

        private void bringBack() {
            byte[] buffer = new byte[64];
            while (true) {
                try {
                    if (inside.isOpen()) {
                        int count = inside.read(buffer, Duration.ofMillis(50));
                        say(java.util.Arrays.copyOf(buffer, count));
                    } else {
                        Thread.sleep(10);
                    }
                } catch (IOException e) {
                    inside.close();
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }
}
