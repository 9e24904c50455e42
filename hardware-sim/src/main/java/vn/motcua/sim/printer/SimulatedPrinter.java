package vn.motcua.sim.printer;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.simulation.Control;
import vn.motcua.hardware.simulation.FrontView;
import vn.motcua.hardware.simulation.Simulator;
import vn.motcua.sim.printer.PrintedSlip.Place;
import vn.motcua.sim.printer.PrintedSlip.Separation;

/**
 * A printer made of software: speaks ESC/POS, keeps its slips as pictures, and fails on request. Behind a TCP port of
 * this PC ({@link #start}), at the far end of any line ({@link #serve}), or without a line at all ({@link #inMemory}),
 * where bytes are worked off by whoever writes them. Any thread may call. One client at a time, as real printers do it.
 */
public final class SimulatedPrinter implements Simulator {

    private final PrinterSetup setup;
    private final Answers answers;
    private final Mechanism mechanism;
    private final Tray tray;
    private @Nullable PrinterDoor door;
    private @Nullable SimulatedLineEnd farEnd;
    private volatile boolean threaded;
    private volatile boolean closed;

    private SimulatedPrinter(PrinterSetup setup, Clock clock, LongSupplier nanos) {
        this.setup = setup;
        this.answers = new Answers(setup.seed(), nanos);
        this.tray = new Tray(setup, clock);
        this.mechanism = new Mechanism(setup, answers, nanos, new Mechanism.Output() {
            @Override
            public void slip(Dots dots, byte[] raw, Separation separation, boolean complete) {
                tray.keep(dots, raw, separation, complete);
            }

            @Override
            public void leftPresenter(boolean retracted) {
                tray.leavePresenter(retracted ? Place.RETRACTED : Place.OUT);
            }

            @Override
            public void lineChanged(Fault fault, boolean on) {
                changeLine(fault, on);
            }
        });
    }

    /**
     * Switches a printer of the usual kind on at 127.0.0.1.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @param widthDots 576 for 80 mm paper, 384 for 58 mm
     * @throws IOException if the port is taken
     */
    public static SimulatedPrinter start(int port, int widthDots, Clock clock) throws IOException {
        return start(port, PrinterSetup.of(PrinterModel.generic().withWidth(widthDots)), clock);
    }

    /**
     * Switches a printer on at 127.0.0.1.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @throws IOException if the port is taken
     */
    public static SimulatedPrinter start(int port, PrinterSetup setup, Clock clock) throws IOException {
        SimulatedPrinter printer = new SimulatedPrinter(setup, clock, System::nanoTime);
        printer.door = PrinterDoor.open(port, printer.mechanism, printer.answers, setup.bytesPerSecond());
        printer.startMechanism();
        return printer;
    }

    /** Switches a printer on at the far end of a line, such as a serial one; the line belongs to it from now on. */
    public static SimulatedPrinter serve(ByteLink line, PrinterSetup setup, Clock clock) {
        SimulatedPrinter printer = new SimulatedPrinter(setup, clock, System::nanoTime);
        printer.farEnd = SimulatedLineEnd.start(line, printer.mechanism, printer.answers, setup.bytesPerSecond());
        printer.startMechanism();
        return printer;
    }

    /** A printer without threads and sockets; {@link #link} leads to it. */
    public static SimulatedPrinter inMemory(PrinterSetup setup, Clock clock) {
        return inMemory(setup, clock, System::nanoTime);
    }

    static SimulatedPrinter inMemory(PrinterSetup setup, Clock clock, LongSupplier nanos) {
        return new SimulatedPrinter(setup, clock, nanos);
    }

    private void startMechanism() {
        threaded = true;
        Thread.ofPlatform().daemon().name("simulated-printer").start(() -> {
            try {
                while (!closed) {
                    mechanism.work();
                    mechanism.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void changeLine(Fault fault, boolean on) {
        if (door != null) {
            door.lineChanged(fault, on);
        } else if (farEnd != null) {
            farEnd.lineChanged();
        } else {
            answers.forget();
        }
    }

    /** A line to a printer that is {@link #inMemory}; opened by one client at a time. */
    public ByteLink link() {
        if (threaded) {
            throw new IllegalStateException("this printer has a line of its own");
        }
        return new EmulatedPrinterLink(setup, mechanism, answers);
    }

    @Override
    public int port() {
        if (door == null) {
            throw new IllegalStateException("this printer is not behind a TCP port");
        }
        return door.port();
    }

    public PrinterSetup setup() {
        return setup;
    }

    /** Lets a fault happen, or mends it. */
    public void set(Fault fault, boolean on) {
        mechanism.set(fault, on);
        go();
    }

    /**
     * Lets a fault happen in the middle of work: when that many more bytes have been worked off, or, if it is one of the
     * line, have come. Real-time commands between others are not counted.
     */
    public void setAfter(Fault fault, long bytes) {
        mechanism.after(fault.ofTheLine(), bytes, () -> mechanism.set(fault, true));
        go();
    }

    /** Whether the fault is on. */
    public boolean has(Fault fault) {
        return mechanism.has(fault);
    }

    /**
     * Switches it off and on again. Over TCP the session stays open on the client's side, and nothing said on it is heard
     * any more: a client has to connect anew.
     *
     * @param keepBuffer whether what waited to be printed is still there
     */
    public void powerCycle(boolean keepBuffer) {
        cycle(keepBuffer);
        go();
    }

    /** The same when that many more bytes have been worked off. */
    public void powerCycleAfter(boolean keepBuffer, long bytes) {
        mechanism.after(false, bytes, () -> cycle(keepBuffer));
        go();
    }

    private void cycle(boolean keepBuffer) {
        mechanism.powerCycle(keepBuffer);
        if (door != null) {
            door.forgetSession();
        }
    }

    /** Loses the next answers, each as a whole. */
    public void dropAnswers(int howMany) {
        answers.dropNext(howMany);
    }

    /** Flips a bit in each byte answered, with a probability from 0 to 1; by the seed of the set-up. */
    public void garbleAnswers(double probability) {
        answers.garble(probability);
    }

    /** Holds each answer back for that long. */
    public void delayAnswers(Duration time) {
        answers.delay(time);
    }

    /** Gives each answer twice. */
    public void answerTwice(boolean on) {
        answers.twice(on);
    }

    /** Gives each answer only when there is another: always one question behind. */
    public void answerOneBehind(boolean on) {
        answers.late(on);
    }

    /** Sends back whatever comes in, as an adapter that hears itself. */
    public void echo(boolean on) {
        mechanism.echo(on);
    }

    /** Says something nobody asked for, such as automatic status, or a byte that the line has made up. */
    public void sayUnasked(byte... bytes) {
        answers.bring(bytes);
    }

    /** The same when that many more bytes have been worked off. */
    public void sayUnaskedAfter(long bytes, byte... said) {
        mechanism.after(false, bytes, () -> answers.bring(said));
        go();
    }

    /** A citizen takes the slip out of the presenter. */
    public void takeSlip() {
        mechanism.takeTicket();
    }

    /** Somebody tears off what hangs out of the printer; it lies in the tray then, as a fragment if something is missing. */
    public void tearOff() {
        mechanism.tearOff();
    }

    /** What hangs out of the printer since the last cut. */
    public Dots hanging() {
        return mechanism.hanging();
    }

    /** The last slips, oldest first. */
    public List<PrintedSlip> slips() {
        return tray.slips();
    }

    @Override
    public List<Control> controls() {
        return PrinterControls.list(this);
    }

    @Override
    public List<FrontView> faces() {
        return slips().reversed().stream().map(SimulatedPrinter::face).toList();
    }

    private static FrontView face(PrintedSlip slip) {
        return new FrontView.Picture(
                "",
                slip.received(),
                Long.toString(slip.id()),
                () -> slip.number().orElse(""),
                slip::png);
    }

    /** A kept slip by its id. */
    public Optional<PrintedSlip> findSlip(long id) {
        return slips().stream().filter(slip -> slip.id() == id).findFirst();
    }

    /** Hears of every slip to come, on the thread that prints. */
    public void addListener(Consumer<PrintedSlip> listener) {
        tray.addListener(listener);
    }

    /** What it was sent and did not understand, by name, and how often. */
    public Map<String, Integer> notUnderstood() {
        return mechanism.notUnderstood();
    }

    /** How many bytes wait to be worked off. */
    public int buffered() {
        return mechanism.buffered();
    }

    /** How many pulses for a drawer it has been sent. */
    public int drawerPulses() {
        return mechanism.pulses();
    }

    @Override
    public void close() {
        closed = true;
        if (door != null) {
            door.close();
        }
        if (farEnd != null) {
            farEnd.close();
        }
        mechanism.wake();
    }

    private void go() {
        mechanism.tellLine();
        if (!threaded) {
            mechanism.work();
        }
    }
}
