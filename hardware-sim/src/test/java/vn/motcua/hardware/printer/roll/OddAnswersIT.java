package vn.motcua.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.hardware.printer.roll.PrinterFailuresIT.await;
import static vn.motcua.hardware.printer.roll.Workbench.QUICK;
import static vn.motcua.hardware.printer.roll.Workbench.end;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus.Offline;
import vn.motcua.hardware.DeviceStatus.Online;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.printer.PrinterTiming;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.SlipResult.Unknown;
import vn.motcua.hardware.printer.profile.PrinterProfile;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.hardware.wiring.PrinterProbe;
import vn.motcua.sim.printer.Fault;
import vn.motcua.sim.printer.PrinterModel;
import vn.motcua.sim.printer.PrinterModel.Skill;
import vn.motcua.sim.printer.PrinterSetup;
import vn.motcua.sim.printer.SimulatedPrinter;

/** Printers and lines that say something else than what was asked, over a real socket: what counts, and what it is called. */
class OddAnswersIT {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    /** A printer that is slow waits with its proof; how long is not what these tests are about. */
    private static final PrinterTiming PATIENT = new PrinterTiming(
            QUICK.poll(),
            QUICK.reply(),
            QUICK.stall(),
            QUICK.cut(),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            QUICK.resume(),
            QUICK.stale(),
            QUICK.taken(),
            QUICK.answer());

    @ParameterizedTest
    @CsvSource({
        "generic, generic-80, 3C 00 00 0F",
        "generic, generic-80, 00",
        "generic, generic-80, 00 00 0F",
        "xprinter, xprinter-80, 3C 00 00 0F",
        "xprinter, xprinter-80, 00 00",
        "epson-tm-t88iii, epson-tm-t88iii, 00",
        "epson-tm-t88iii, epson-tm-t88iii, 12 12 12 12",
        "epson-tm-t82, epson-tm-t82, 3C 00 00 0F",
        "epson-tm-t82, epson-tm-t82, 00",
        "epson-tm-t82, epson-tm-t82, 37 22 41 42 43 44 00",
        "custom-vkp80, custom-vkp80, 00 00",
        "npi, npi-3511, FF 13 41 42 43 44 00 00 00 00"
    })
    void a_cover_opened_in_mid_slip_is_never_a_printed_slip_whatever_else_is_said(
            String model, String profile, String said) throws Exception {
        try (Workbench desk = paced(PrinterModel.getModel(model), profile, PATIENT)) {
            await(() -> desk.printer.status() instanceof Online);
            desk.paper.setAfter(Fault.COVER_OPEN, 1500);
            desk.paper.sayUnaskedAfter(1500, HEX.parseHex(said));
            var job = desk.print("A 001");
            await(() -> desk.printer.status() instanceof Offline);
            desk.mendAfter(Fault.COVER_OPEN, 400);

            SlipResult result = end(job);

            assertThat(desk.diary.steps).doesNotContain("CONFIRMED 1");
            assertThat(result.state())
                    .as("%s, %s", result, desk.diary.steps)
                    .isIn("CONFIRMED", "NOT_TAKEN"); // the second, marked as one
            await(() ->
                    desk.wholeSlips("A 001")[1] == 1); // it is answered behind the cut; the paper moves a moment longer
        }
    }

    @Test
    void automatic_status_that_tells_of_a_stop_is_heard_although_nobody_asked() throws Exception {
        try (Workbench desk = paced(PrinterModel.getModel("epson-tm-t82"), "epson-tm-t82")) {
            await(() -> desk.printer.status() instanceof Online);
            desk.paper.sayUnaskedAfter(1500, HEX.parseHex("3C 00 00 0F")); // and shut again before anybody asks

            assertThat(end(desk.print("A 001"))).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void automatic_status_that_all_is_well_changes_nothing() throws Exception {
        try (Workbench desk = paced(PrinterModel.generic(), "generic-80")) {
            await(() -> desk.printer.status() instanceof Online);
            desk.paper.sayUnaskedAfter(1500, HEX.parseHex("14 00 00 0F"));

            assertThat(end(desk.print("A 001"))).isEqualTo(new Confirmed(ProofLevel.PROCESSED));
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);
        }
    }

    @Test
    void answers_given_twice_are_understood() throws Exception {
        try (Workbench desk = paced(PrinterModel.generic(), "generic-80")) {
            desk.paper.answerTwice(true);
            await(() -> desk.printer.status() instanceof Online);

            assertThat(end(desk.print("A 001"))).isEqualTo(new Confirmed(ProofLevel.PROCESSED));
            assertThat(desk.wholeSlips("A 001")).containsExactly(1, 0);
        }
    }

    @Test
    void a_printer_one_answer_behind_is_called_so_works_and_sees_its_cover() throws Exception {
        try (SimulatedPrinter alone = start(PrinterModel.generic())) {
            alone.answerOneBehind(true);
            assertThat(probe(alone).detail()).contains("one question late");
        }
        try (Workbench desk = paced(PrinterModel.generic(), "generic-80")) {
            desk.paper.answerOneBehind(true);
            await(() -> desk.printer.status() instanceof Online);
            desk.paper.set(Fault.COVER_OPEN, true);
            await(() ->
                    desk.printer.status() instanceof Offline offline && offline.reason() == DeviceReason.COVER_OPEN);
            desk.paper.set(Fault.COVER_OPEN, false);
            await(() -> desk.printer.status() instanceof Online);
        }
    }

    @Test
    void a_printer_that_answers_a_part_of_the_status_is_degraded_prints_and_is_stopped_by_its_cover() throws Exception {
        SimulatedPrinter paper = SimulatedPrinter.start(0, PrinterSetup.of(PrinterModel.generic()), Clock.systemUTC());
        try (Workbench desk = Workbench.over(
                withoutTwoAndThree(paper),
                paper,
                PrinterSettings.of(PrinterProfiles.get("generic-80")).withTiming(QUICK))) {
            await(() -> desk.printer.status().equals(new Online(Set.of(DeviceReason.DEGRADED))));

            assertThat(end(desk.print("A 001"))).isEqualTo(new Confirmed(ProofLevel.PROCESSED));

            paper.set(Fault.COVER_OPEN, true);
            await(() -> desk.printer.status() instanceof Offline offline && offline.reason() == DeviceReason.FAILURE);
        }
    }

    @Test
    void the_probe_says_which_part_is_not_answered() throws Exception {
        try (SimulatedPrinter paper =
                SimulatedPrinter.start(0, PrinterSetup.of(PrinterModel.generic()), Clock.systemUTC())) {
            PrinterProbe.Found found = PrinterProbe.probe(withoutTwoAndThree(paper));

            assertThat(found.answers()).isTrue();
            assertThat(found.profile()).isEqualTo("generic-80");
            assertThat(found.detail()).contains("does not answer DLE EOT [2, 3]");
        }
    }

    @Test
    void the_probe_proposes_only_a_proof_that_was_answered() throws Exception {
        PrinterModel generic = PrinterModel.generic();
        PrinterModel epson = PrinterModel.getModel("epson-tm-t82");
        try (SimulatedPrinter mute = start(without(generic, Skill.QUEUED_STATUS, Skill.IDENTITY));
                SimulatedPrinter nameless = start(without(generic, Skill.IDENTITY));
                SimulatedPrinter old = start(without(epson, Skill.PROCESS_ID))) {
            assertThat(probe(mute).profile()).isEqualTo("generic-80-status");
            assertThat(probe(mute).detail()).contains("answers no question behind a slip", "HEALTHY");
            assertThat(probe(nameless).profile()).isEqualTo("generic-80");
            assertThat(probe(old).profile()).isEqualTo("generic-80");
            assertThat(probe(old).detail()).contains("does not answer GS ( H", "PROCESSED");
        }
    }

    @Test
    void a_profile_that_promises_more_than_the_printer_answers_is_a_warning_and_never_proof() throws Exception {
        PrinterModel silent = without(PrinterModel.generic(), Skill.QUEUED_STATUS, Skill.IDENTITY);
        try (Workbench desk = paced(silent, "generic-80")) {
            await(() -> desk.printer.status().equals(new Online(Set.of(DeviceReason.DEGRADED))));

            assertThat(end(desk.print("A 001"))).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void a_line_that_echoes_is_called_so_and_its_echo_proves_nothing() throws Exception {
        PrinterModel nameless = without(PrinterModel.generic(), Skill.IDENTITY);
        try (SimulatedPrinter alone = start(nameless)) {
            alone.echo(true);
            assertThat(probe(alone).detail()).contains("echo");
        }
        try (Workbench desk = paced(nameless, "generic-80")) {
            desk.paper.echo(true);
            await(() -> desk.printer.status().equals(new Online(Set.of(DeviceReason.LINE_NOISE))));

            assertThat(end(desk.print("A 001"))).isInstanceOf(Unknown.class);

            desk.paper.set(Fault.MUTE, true);
            await(() -> desk.printer.status() instanceof Offline offline
                    && offline.detail().contains("echo"));
        }
    }

    /** The head takes its time, so that something can happen in the middle of a slip. */
    private static Workbench paced(PrinterModel model, String profile) throws IOException {
        return paced(model, profile, QUICK);
    }

    private static Workbench paced(PrinterModel model, String profile, PrinterTiming timing) throws IOException {
        PrinterProfile driven = PrinterProfiles.get(profile);
        return Workbench.of(
                PrinterSetup.of(model.withWidth(driven.widthDots())).withSpeed(300, Duration.ofMillis(50)),
                PrinterSettings.of(driven).withTiming(timing));
    }

    private static SimulatedPrinter start(PrinterModel model) throws IOException {
        return SimulatedPrinter.start(0, PrinterSetup.of(model), Clock.systemUTC());
    }

    private static PrinterProbe.Found probe(SimulatedPrinter paper) {
        return PrinterProbe.probe(new TcpLink("127.0.0.1", paper.port()));
    }

    private static ByteLink withoutTwoAndThree(SimulatedPrinter paper) {
        return new MeddledLink(new TcpLink("127.0.0.1", paper.port()), (line, bytes, deadline) -> {
            boolean status = bytes.length == 3 && bytes[0] == 0x10 && bytes[1] == 0x04;
            if (!status || (bytes[2] != 2 && bytes[2] != 3)) {
                line.write(bytes, deadline);
            }
        });
    }

    static PrinterModel without(PrinterModel all, Skill... missing) {
        Set<Skill> skills = EnumSet.copyOf(all.skills());
        skills.removeAll(Set.of(missing));
        return new PrinterModel(
                "part",
                all.widthDots(),
                all.dpi(),
                all.unitsPerInch(),
                all.modelId(),
                all.maker(),
                all.shown(),
                all.realTimeInsideImages(),
                all.recoverOnlyFromErrors(),
                skills);
    }
}
