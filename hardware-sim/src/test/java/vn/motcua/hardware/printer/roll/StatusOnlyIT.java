package vn.motcua.hardware.printer.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.ProofLevel;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.sim.printer.PrintedSlip;
import vn.motcua.sim.printer.PrinterModel;
import vn.motcua.sim.printer.PrinterModel.Skill;
import vn.motcua.sim.printer.PrinterSetup;
import vn.motcua.sim.printer.SimulatedPrinter;

/** Printers that say how they are, or nothing, but never that a slip came out (decision 0108). */
class StatusOnlyIT {

    @ParameterizedTest
    @CsvSource({
        "generic, generic-58-status, false",
        "generic, generic-58-status, true",
        "generic, generic-80-status, true",
        "zjiang, zjiang-58, false",
        "zjiang, zjiang-58, true",
        "star-escpos, star-escpos, true",
        "one-way, one-way-80, true"
    })
    void a_picture_that_swallows_the_slip_is_not_confirmed_and_ends_before_the_next_slip(
            String model, String profile, boolean toTheEnd) throws Exception {
        SimulatedPrinter paper = printer(model, profile);
        AtomicBoolean lose = new AtomicBoolean();
        try (Workbench desk =
                Workbench.over(new MeddledLink(paper.link(), losing(lose, toTheEnd)), paper, settings(profile))) {
            assertThat(Workbench.end(desk.print("A 001")).state()).isEqualTo("PRESUMED");
            assertThat(isOut(paper, profile, "A 001")).isTrue();

            lose.set(true);
            SlipResult swallowed = Workbench.end(desk.print("A 002"));
            Workbench.end(desk.print("A 003"));

            assertThat(lose).as("a part of the picture was lost").isFalse();
            assertThat(isOut(paper, profile, "A 002")).isFalse();
            assertThat(swallowed.state()).isNotEqualTo("CONFIRMED");
            assertThat(isOut(paper, profile, "A 003")).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"zjiang, zjiang-58, HEALTHY", "one-way, one-way-80, NONE"})
    void nobody_is_asked_after_a_slip_that_is_presumed(String model, String profile, ProofLevel level)
            throws Exception {
        SimulatedPrinter paper = printer(model, profile);
        try (Workbench desk = Workbench.over(paper.link(), paper, settings(profile))) {
            SlipResult end = Workbench.end(desk.print("A 001"));

            assertThat(end).isEqualTo(new SlipResult.Presumed(level));
            assertThat(desk.diary.steps).containsExactly("SENDING 1", "SENT 1", "PRESUMED 1");
        }
    }

    private static PrinterSettings settings(String profile) {
        return PrinterSettings.of(PrinterProfiles.get(profile)).withTiming(Workbench.QUICK);
    }

    private static SimulatedPrinter printer(String name, String profile) {
        PrinterModel all = PrinterModel.getModel(name)
                .withWidth(PrinterProfiles.get(profile).widthDots());
        PrinterModel model =
                name.equals("generic") ? OddAnswersIT.without(all, Skill.IDENTITY, Skill.QUEUED_STATUS) : all;
        return SimulatedPrinter.inMemory(PrinterSetup.of(model), Clock.systemUTC());
    }

    /** Loses a piece of picture data, or the rest of the copy, while the printer goes on saying that it is well. */
    private static MeddledLink.Meddler losing(AtomicBoolean lose, boolean toTheEnd) {
        AtomicBoolean down = new AtomicBoolean();
        AtomicBoolean inside = new AtomicBoolean();
        return new MeddledLink.Meddler() {
            @Override
            public void write(ByteLink line, byte[] bytes, Duration deadline) throws IOException {
                boolean ink = bytes.length == 512 && !Arrays.equals(bytes, new byte[512]);
                boolean data = ink && !hasPicture(bytes);
                if (data && inside.get() && lose.compareAndSet(true, false)) {
                    down.set(toTheEnd);
                    return;
                }
                if (down.get() && bytes.length > 3) { // status questions are shorter, the last piece of a copy than 512
                    down.set(bytes.length == 512);
                    return;
                }
                inside.set(ink && (hasPicture(bytes) || inside.get()));
                line.write(bytes, deadline);
            }
        };
    }

    private static boolean hasPicture(byte[] bytes) {
        for (int at = 0; at + 3 <= bytes.length; at++) {
            if (bytes[at] == 0x1D && bytes[at + 1] == 0x76 && bytes[at + 2] == 0x30) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOut(SimulatedPrinter paper, String profile, String number) {
        Dots wanted = new SlipEncoder(settings(profile)).draw(Samples.slip(number));
        int width = wanted.width() / 8;
        byte[] slip = inked(wanted);
        return Stream.concat(paper.slips().stream().map(PrintedSlip::dots), Stream.of(paper.hanging()))
                .map(Dots::toBytes)
                .anyMatch(rows -> contains(rows, slip, width));
    }

    private static boolean contains(byte[] rows, byte[] slip, int width) {
        for (int at = 0; at + slip.length <= rows.length; at += width) {
            if (Arrays.equals(rows, at, at + slip.length, slip, 0, slip.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] inked(Dots dots) {
        int first = 0;
        int last = dots.height();
        while (dots.blank(first)) {
            first++;
        }
        while (dots.blank(last - 1)) {
            last--;
        }
        int width = dots.width() / 8;
        return Arrays.copyOfRange(dots.toBytes(), first * width, last * width);
    }
}
