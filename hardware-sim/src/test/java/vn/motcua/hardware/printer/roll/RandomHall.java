package vn.motcua.hardware.printer.roll;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.JobLog;
import vn.motcua.hardware.printer.PrintStation;
import vn.motcua.hardware.printer.PrinterTiming;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.SlipResult.Confirmed;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.sim.printer.Fault;
import vn.motcua.sim.printer.PrinterModel;
import vn.motcua.sim.printer.PrinterModel.Skill;
import vn.motcua.sim.printer.PrinterSetup;
import vn.motcua.sim.printer.SimulatedPrinter;

/** One printer, one driver, and chance: its tickets meet faults and odd answers, and somebody mends what can be mended. */
final class RandomHall {

    private static final int LATEST = 3;

    private static final List<Fault> FAULTS = List.of(Fault.values());

    /** A make and how it is driven; some makes answer only a part of what is asked. */
    private record Make(PrinterModel model, String profile, boolean partOfStatus) {

        static Make of(String model, String profile) {
            return new Make(PrinterModel.getModel(model), profile, false);
        }

        static Make without(String profile, Skill... missing) {
            PrinterModel part = OddAnswersIT.without(PrinterModel.generic(), missing);
            return new Make(part, profile, false);
        }
    }

    private static final List<Make> MAKES = List.of(
            Make.of("generic", "generic-58"),
            Make.of("epson-tm-t82", "epson-tm-t82"),
            Make.of("xprinter", "generic-58"),
            Make.of("zjiang", "zjiang-58"),
            Make.without("generic-58", Skill.IDENTITY),
            Make.without("generic-58-status", Skill.IDENTITY, Skill.QUEUED_STATUS),
            new Make(PrinterModel.generic(), "generic-58", true),
            Make.of("epson-tm-t82", "epson-tm-t82"),
            Make.of("xprinter", "generic-58"),
            Make.without("generic-58", Skill.IDENTITY, Skill.QUEUED_STATUS));

    private static final byte[][] STRAY = {
        {0x00},
        {0x03},
        {0x0F},
        {0x12},
        {0x1A},
        {0x7E},
        {0x14},
        {0x37},
        {0x5F},
        {0x20},
        {0x00, 0x00},
        {0x00, 0x00, 0x0F},
        {0x14, 0x00, 0x00, 0x0F},
        {0x37, 0x22, 0x41, 0x41, 0x41, 0x41, 0x00},
        {0x37, 0x25, 0x00}
    };

    private static final byte[] COVER_TOLD = {0x3C, 0x00, 0x00, 0x0F};

    private static final byte[] PAPER_TOLD = {0x1C, 0x00, 0x0C, 0x0F};

    private static final Set<Fault> AT_THE_PAPER =
            EnumSet.of(Fault.PAPER_OUT, Fault.COVER_OPEN, Fault.PAPER_JAM, Fault.CUTTER_ERROR);

    /** Nobody changes a roll, or switches off and on, faster than the driver asks how the printer is. */
    private static final int OUTAGE_MS = 800;

    private static final PrinterTiming HASTY = new PrinterTiming(
            Duration.ofMillis(10),
            Duration.ofMillis(40),
            Duration.ofMillis(150),
            Duration.ofMillis(1),
            Duration.ofMillis(150),
            Duration.ofMillis(1300),
            Duration.ofMillis(30),
            Duration.ofMillis(1800),
            Duration.ofMillis(60),
            Duration.ofMillis(30));

    /** What became of one ticket. */
    record Fate(String ticket, String profile, String trouble, SlipResult end, int plain, int marked, boolean crashed) {

        boolean staffSeeIt() {
            return !(end instanceof Confirmed);
        }
    }

    /** How the slips of a ticket look: rows of dots, from the first with ink to the last. */
    @SuppressWarnings("ArrayRecordComponent") // only looked for
    private record Wanted(String ticket, byte[] plain, byte[] marked) {}

    private final Random random;
    private final String profile;
    private final int number;
    private final SimulatedPrinter paper;
    private final SlipEncoder expected;
    private final List<Wanted> wanted = new CopyOnWriteArrayList<>(); // the latest tickets
    private final Map<String, int[]> whole = new HashMap<>();
    final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    final Map<String, Integer> oddities = new TreeMap<>();
    private final Make make;
    private EscPosPrinter printer;
    private PrintStation station;

    RandomHall(int number, Random random) {
        this.number = number;
        this.random = random;
        this.make = MAKES.get(number % MAKES.size());
        this.profile = make.profile;
        PrinterSetup setup = PrinterSetup.of(
                        make.model.withWidth(PrinterProfiles.get(profile).widthDots()))
                .withTray(4)
                .withSeed(number)
                .withResume(
                        number / MAKES.size() % 2 == 0
                                ? PrinterSetup.Resume.AUTO
                                : PrinterSetup.Resume.HOLD_UNTIL_RECOVER);
        this.paper = SimulatedPrinter.inMemory(setup, Clock.systemUTC());
        this.expected = new SlipEncoder(PrinterSettings.of(PrinterProfiles.get(profile)));
        paper.addListener(slip -> count(slip.dots()));
        this.printer = driver();
        this.station = station();
    }

    private EscPosPrinter driver() {
        return EscPosPrinter.start(
                "hall " + number,
                make.partOfStatus ? new MeddledLink(paper.link(), RandomHall::dropHalf) : paper.link(),
                Clock.systemUTC(),
                PrinterSettings.of(PrinterProfiles.get(profile)).withTiming(HASTY));
    }

    /** DLE EOT 2 and 3 never reach the printer. */
    private static void dropHalf(ByteLink line, byte[] bytes, Duration deadline) throws IOException {
        boolean status = bytes.length == 3 && bytes[0] == 0x10 && bytes[1] == 0x04;
        if (!status || (bytes[2] != 2 && bytes[2] != 3)) {
            line.write(bytes, deadline);
        }
    }

    private PrintStation station() {
        return PrintStation.start("hall " + number, List.of(printer), Clock.systemUTC(), HASTY);
    }

    /** A piece of paper may hold blank feed, a fragment and a slip one under the other, where nothing cuts. */
    private void count(Dots piece) {
        byte[] rows = piece.toBytes();
        int width = piece.width() / 8;
        for (Wanted slip : List.copyOf(wanted)) {
            int marked = occurrences(rows, slip.marked, width);
            int below = occurrences(slip.marked, slip.plain, width); // 1, if drawing it lower rounds to the same dots
            int plain = occurrences(rows, slip.plain, width) - marked * below;
            synchronized (whole) {
                int[] counts = whole.computeIfAbsent(slip.ticket, t -> new int[2]);
                counts[0] += plain;
                counts[1] += marked;
            }
        }
    }

    private static int occurrences(byte[] rows, byte[] slip, int width) {
        int found = 0;
        for (int at = 0; at + slip.length <= rows.length; at += width) {
            if (Arrays.equals(rows, at, at + slip.length, slip, 0, slip.length)) {
                found++;
            }
        }
        return found;
    }

    /** From the first to the last row with ink. */
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

    List<Fate> run(int tickets) throws Exception {
        Map<String, SlipResult> ends = new HashMap<>();
        List<String> crashed = new ArrayList<>();
        Map<String, String> troubles = new HashMap<>();
        for (int n = 0; n < tickets; n++) {
            String ticket = "%c %03d".formatted('A' + n / 999 % 26, n % 999 + 1);
            Slip slip = Slips.small(ticket);
            wanted.add(new Wanted(ticket, inked(expected.draw(slip)), inked(expected.draw(slip.asReprint()))));
            if (wanted.size() > LATEST) {
                wanted.remove(0);
            }
            troubles.put(ticket, disturb());
            CompletableFuture<SlipResult> job = station.print(slip, new Citizen(ticket));
            boolean crash = random.nextInt(100) == 0;
            if (crash) {
                crashed.add(ticket);
                Thread.sleep(random.nextInt(8));
                crash();
            }
            mendSoon();
            SlipResult end = job.get(60, TimeUnit.SECONDS);
            // what a restarted kiosk writes down for a job under way: nobody knows
            ends.put(ticket, crash ? new SlipResult.Unknown(vn.motcua.hardware.DeviceReason.CLOSED, "restart") : end);
            mend();
            paper.tearOff();
        }
        Thread.sleep(500); // whatever still waits in a printer that prints on by itself must come out now
        paper.tearOff();
        station.close();
        printer.close();
        paper.close();
        List<Fate> fates = new ArrayList<>();
        synchronized (whole) {
            ends.forEach((ticket, end) -> {
                int[] counts = whole.getOrDefault(ticket, new int[2]);
                fates.add(new Fate(
                        ticket,
                        profile,
                        troubles.getOrDefault(ticket, ""),
                        end,
                        counts[0],
                        counts[1],
                        crashed.contains(ticket)));
            });
        }
        return fates;
    }

    /** As if the process had died: the line is dropped where it is, and a new driver knows only what was written. */
    private void crash() {
        station.close();
        printer.close();
        printer = driver();
        printer.expectFragment();
        station = station();
    }

    /** @return what will go wrong, for the report; empty if nothing does */
    private String disturb() {
        if (random.nextInt(100) < 20) {
            return answerOddly(random.nextInt(3500));
        }
        if (random.nextInt(100) >= 25) {
            return "";
        }
        Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
        if (fault == Fault.SLOW || fault == Fault.UNRECOVERABLE) {
            return "";
        }
        faults.merge(fault, 1, Integer::sum);
        int bytes = random.nextInt(3500);
        return switch (random.nextInt(5)) {
            case 0 -> {
                paper.set(fault, true);
                yield fault + " before";
            }
            case 1 -> {
                int answers = 1 + random.nextInt(3);
                paper.dropAnswers(answers);
                yield answers + " answers lost";
            }
            default -> {
                paper.setAfter(fault, bytes);
                yield fault + " after " + bytes + " bytes";
            }
        };
    }

    /** What comes back is not what was asked, with and without trouble at the paper in the same moment. */
    private String answerOddly(int bytes) {
        String oddity = switch (random.nextInt(8)) {
            case 0 -> {
                paper.sayUnaskedAfter(bytes, STRAY[random.nextInt(STRAY.length)]);
                yield "stray";
            }
            case 1 -> {
                paper.setAfter(Fault.COVER_OPEN, bytes);
                paper.sayUnaskedAfter(bytes, STRAY[random.nextInt(STRAY.length)]);
                yield "stray as the cover opens";
            }
            case 2 -> {
                paper.setAfter(Fault.COVER_OPEN, bytes);
                paper.sayUnaskedAfter(bytes, COVER_TOLD);
                yield "automatic status as the cover opens";
            }
            case 3 -> {
                paper.setAfter(Fault.PAPER_OUT, bytes);
                paper.sayUnaskedAfter(bytes, PAPER_TOLD);
                yield "automatic status as the paper ends";
            }
            case 4 -> {
                paper.setAfter(Fault.PAPER_OUT, bytes);
                paper.sayUnaskedAfter(bytes, Arrays.copyOfRange(PAPER_TOLD, 1, 4));
                yield "half an automatic status as the paper ends";
            }
            case 5 -> {
                paper.echo(true);
                yield "echo";
            }
            case 6 -> {
                paper.answerOneBehind(true);
                yield "one behind";
            }
            default -> {
                paper.answerTwice(true);
                yield "twice";
            }
        };
        oddities.merge(oddity, 1, Integer::sum);
        return oddity + " after " + bytes + " bytes";
    }

    private void mendSoon() throws InterruptedException {
        if (random.nextBoolean()) {
            Thread.sleep(random.nextInt(60));
            mend();
        }
    }

    /** Somebody puts it right; what hangs out is torn off where hands were at the paper, and nowhere else. */
    private void mend() throws InterruptedException {
        paper.echo(false);
        paper.answerOneBehind(false);
        paper.answerTwice(false);
        for (Fault fault : FAULTS) {
            if (paper.has(fault)) {
                Thread.sleep(OUTAGE_MS);
                if (AT_THE_PAPER.contains(fault)) {
                    awaitSeen();
                    paper.tearOff(); // before it is shut again: the next slip must not be torn
                }
                paper.set(fault, false);
            }
        }
    }

    /** Hands are slower than questions, however long this machine may stand still. */
    private void awaitSeen() throws InterruptedException {
        for (int n = 0; n < 300 && !(printer.status() instanceof DeviceStatus.Offline); n++) {
            Thread.sleep(10);
        }
    }

    /** Looks at the tray like a person: mostly answers, and then truly; sometimes has gone. */
    private final class Citizen implements JobLog {

        private final String ticket;

        Citizen(String ticket) {
            this.ticket = ticket;
        }

        @Override
        public CompletableFuture<Boolean> askCitizen() {
            if (random.nextBoolean()) {
                return new CompletableFuture<>(); // has gone
            }
            synchronized (whole) {
                int[] out = whole.getOrDefault(ticket, new int[2]);
                return CompletableFuture.completedFuture(out[0] + out[1] > 0);
            }
        }
    }

    /** Small slips, quickly drawn. */
    private static final class Slips {

        static Slip small(String number) {
            return new Slip("Một cửa", List.of("Chứng thực"), number, List.of(), "", "", false, false);
        }
    }
}
