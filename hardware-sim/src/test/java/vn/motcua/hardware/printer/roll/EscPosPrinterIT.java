package vn.motcua.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.DeviceStatus.Online;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.printer.PrinterTiming;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.SlipResult.Failed;
import vn.motcua.hardware.printer.SlipResult.Spoiled;
import vn.motcua.hardware.printer.SlipResult.Unknown;
import vn.motcua.hardware.printer.drawing.SlipRaster;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.sim.printer.Fault;
import vn.motcua.sim.printer.PrintedSlip;
import vn.motcua.sim.printer.SimulatedPrinter;

/** The driver against the simulated printer, over a real TCP port of this PC. */
class EscPosPrinterIT {

    static final PrinterTiming QUICK = new PrinterTiming(
            Duration.ofMillis(40),
            Duration.ofMillis(300),
            Duration.ofSeconds(2),
            Duration.ofMillis(10),
            Duration.ofSeconds(2),
            Duration.ofMillis(600),
            Duration.ofMillis(200),
            Duration.ofSeconds(120),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
    static final Instant MORNING = Instant.parse("2026-11-23T00:42:00Z");

    volatile Instant now = MORNING;
    SimulatedPrinter paper;
    EscPosPrinter printer;
    final BlockingQueue<DeviceStatus> heard = new LinkedBlockingQueue<>();

    @BeforeEach
    void switch_on() throws IOException {
        paper = SimulatedPrinter.start(0, 576, Clock.fixed(MORNING, ZoneOffset.UTC));
        printer = EscPosPrinter.start(
                "kiosk-1/printer",
                new TcpLink("127.0.0.1", paper.port()),
                clock(),
                PrinterSettings.of(PrinterProfiles.PAPER_80_MM).withTiming(QUICK));
        printer.addListener((device, status) -> heard.add(status));
    }

    @AfterEach
    void switch_off() {
        printer.close();
        paper.close();
    }

    @Nested
    class A_healthy_printer {

        @Test
        void prints_the_slip_as_drawn_and_confirms_it() throws Exception {
            Slip slip = Samples.slip("A 042");

            assertThat(result(printer.print(slip))).isEqualTo(new Confirmed(ProofLevel.PROCESSED));

            PrintedSlip printed = only(paper.slips());
            assertThat(printed.dots()).isEqualTo(new SlipRaster(576).draw(slip));
            assertThat(printed.number()).contains("A 042");
            assertThat(printed.qr()).contains("https://motcua.example/s/20261123-A-42");
            assertThat(printed.received()).isEqualTo(MORNING);
        }

        @Test
        void prints_in_the_order_of_asking() throws Exception {
            var first = printer.print(Samples.slip("A 001"));
            var second = printer.print(Samples.slip("A 002"));
            var third = printer.print(Samples.slip("A 003"));

            assertThat(List.of(result(first), result(second), result(third)))
                    .containsOnly(new Confirmed(ProofLevel.PROCESSED));
            assertThat(numbers()).containsExactly("A 001", "A 002", "A 003");
        }

        @Test
        void warns_of_the_end_of_the_roll_and_prints_on() throws Exception {
            paper.set(Fault.NEAR_END, true);

            awaitStatus(status -> status.equals(new Online(Set.of(DeviceReason.REC_NEAR_END))));
            assertThat(result(printer.print(Samples.slip("A 001")))).isEqualTo(new Confirmed(ProofLevel.PROCESSED));
        }

        @Test
        void says_so_when_the_paper_runs_out_before_anybody_taps() throws Exception {
            paper.set(Fault.PAPER_OUT, true);

            awaitStatus(status -> status instanceof Offline(DeviceReason reason, String detail)
                    && reason == DeviceReason.REC_EMPTY
                    && detail.contains("tcp 127.0.0.1:" + paper.port()));
        }
    }

    @Nested
    class Before_the_first_dot {

        @Test
        void paper_out_fails_and_nothing_is_sent() throws Exception {
            paper.set(Fault.PAPER_OUT, true);

            SlipResult result = result(printer.print(Samples.slip("A 001")));

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.reason()).isEqualTo(DeviceReason.REC_EMPTY));
            assertThat(result.state()).isEqualTo("FAILED");
            assertThat(result.reasonWord()).isEqualTo("RecEmpty");

            paper.set(Fault.PAPER_OUT, false);
            assertThat(result(printer.print(Samples.slip("A 002")))).isEqualTo(new Confirmed(ProofLevel.PROCESSED));
            assertThat(numbers()).containsExactly("A 002");
        }

        @Test
        void an_open_cover_a_jammed_cutter_and_silence_fail() throws Exception {
            assertThat(failing(Fault.COVER_OPEN)).isEqualTo(DeviceReason.COVER_OPEN);
            assertThat(failing(Fault.CUTTER_ERROR)).isEqualTo(DeviceReason.CUTTER_ERROR);
            assertThat(failing(Fault.OFFLINE)).isEqualTo(DeviceReason.OFFLINE);
        }

        @Test
        void a_slip_that_waited_too_long_is_dropped() throws Exception {
            paper.set(Fault.SLOW, true);
            var first = printer.print(Samples.slip("A 001"));
            var second = printer.print(Samples.slip("A 002"));

            now = MORNING.plusSeconds(121);
            paper.set(Fault.SLOW, false);

            result(first);
            assertThat(result(second))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.reason()).isEqualTo(DeviceReason.TIMEOUT));
        }

        private DeviceReason failing(Fault fault) throws Exception {
            paper.set(fault, true);
            SlipResult result = result(printer.print(Samples.slip("A 001")));
            paper.set(fault, false);
            return ((Failed) result).reason();
        }
    }

    @Nested
    class In_the_middle_of_a_slip {

        @Test
        void an_opened_cover_spoils_it_and_the_next_prints_once() throws Exception {
            paper.setAfter(Fault.COVER_OPEN, 3000);

            assertThat(result(printer.print(Samples.slip("A 001"))))
                    .isInstanceOfSatisfying(
                            Spoiled.class,
                            spoiled -> assertThat(spoiled.reason()).isEqualTo(DeviceReason.COVER_OPEN));

            paper.set(Fault.COVER_OPEN, false);
            assertThat(result(printer.print(Samples.slip("A 002")))).isEqualTo(new Confirmed(ProofLevel.PROCESSED));
            assertThat(numbers()).containsOnlyOnce("A 002");
        }

        @Test
        void the_end_of_the_roll_spoils_it() throws Exception {
            paper.setAfter(Fault.PAPER_OUT, 5000);

            assertThat(result(printer.print(Samples.slip("A 001"))).reasonWord())
                    .isEqualTo("RecEmpty");
            assertThat(numbers()).isEmpty();
        }

        @Test
        void a_printer_that_stops_answering_leaves_it_unknown_and_comes_back() throws Exception {
            paper.setAfter(Fault.OFFLINE, 2000);

            SlipResult result = result(printer.print(Samples.slip("A 001")));

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown -> assertThat(unknown.reason()).isEqualTo(DeviceReason.OFFLINE));
            awaitStatus(status -> status instanceof Offline);
            heard.clear();
            paper.set(Fault.OFFLINE, false);
            awaitStatus(status -> status instanceof Online);
            assertThat(result(printer.print(Samples.slip("A 002")))).isEqualTo(new Confirmed(ProofLevel.PROCESSED));
            assertThat(numbers()).containsExactly("A 002");
            assertThat(paper.slips().getLast().dots())
                    .as("without the fragment of the slip before, which was cut off first")
                    .isEqualTo(new SlipRaster(576).draw(Samples.slip("A 002")));
        }

        @Test
        void a_jam_at_the_cut_confirms_it_because_the_picture_is_out() throws Exception {
            int job = jobBytes(Samples.slip("A 001"));
            paper.setAfter(Fault.CUTTER_ERROR, job - 5);

            assertThat(result(printer.print(Samples.slip("A 001")))).isEqualTo(new Confirmed(ProofLevel.PROCESSED));
            awaitStatus(status -> status instanceof Offline(DeviceReason reason, String detail)
                    && reason == DeviceReason.CUTTER_ERROR
                    && !detail.isEmpty());
        }

        /** From the begin to the last GS r: what the driver sends for a slip. */
        private int jobBytes(Slip slip) throws Exception {
            result(printer.print(slip));
            return only(paper.slips()).raw().length + 3;
        }
    }

    @Test
    void an_absent_printer_is_a_status_and_not_an_exception() throws Exception {
        paper.close();

        awaitStatus(status -> status instanceof Offline(DeviceReason reason, String detail)
                && reason == DeviceReason.OFFLINE
                && detail.contains("tcp 127.0.0.1"));
        assertThat(result(printer.print(Samples.slip("A 001")))).isInstanceOf(Failed.class);
    }

    @Test
    void a_closed_driver_turns_slips_away() throws Exception {
        printer.close();

        assertThat(result(printer.print(Samples.slip("A 001"))).reasonWord()).isEqualTo("Closed");
    }

    @Test
    void narrow_paper_prints_too() throws Exception {
        try (SimulatedPrinter narrow = SimulatedPrinter.start(0, 384, Clock.fixed(MORNING, ZoneOffset.UTC));
                EscPosPrinter driver = EscPosPrinter.start(
                        "narrow",
                        new TcpLink("127.0.0.1", narrow.port()),
                        clock(),
                        PrinterSettings.of(PrinterProfiles.PAPER_58_MM).withTiming(QUICK))) {
            assertThat(result(driver.print(Samples.slip("C 007")))).isEqualTo(new Confirmed(ProofLevel.PROCESSED));
            assertThat(only(narrow.slips()).number()).contains("C 007");
        }
    }

    List<String> numbers() {
        return paper.slips().stream().flatMap(slip -> slip.number().stream()).toList();
    }

    void awaitStatus(Predicate<DeviceStatus> wanted) throws InterruptedException {
        DeviceStatus status = printer.status();
        while (status != null && !wanted.test(status)) {
            status = heard.poll(5, TimeUnit.SECONDS);
        }
        assertThat(status).isNotNull();
    }

    static SlipResult result(CompletableFuture<SlipResult> future) throws Exception {
        return future.get(8, TimeUnit.SECONDS);
    }

    static PrintedSlip only(List<PrintedSlip> slips) {
        assertThat(slips).hasSize(1);
        return slips.getFirst();
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
