package vn.motcua.sim.printer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.sim.escpos.CellFont;
import vn.motcua.sim.escpos.EscPosDecoder;
import vn.motcua.sim.escpos.Glyphs;
import vn.motcua.sim.printer.PrintedSlip.Separation;
import vn.motcua.sim.printer.PrinterModel.Skill;
import vn.motcua.sim.printer.PrinterSetup.Overflow;
import vn.motcua.sim.printer.PrinterSetup.Resume;

/**
 * Head, blade, sensors and receive buffer of a simulated printer; without a thread of its own. Bytes go in by
 * {@link #receive}, {@link #work} works them off as far as sensors and time allow. Any thread; listeners and lines are
 * told outside the lock.
 */
final class Mechanism {

    /** Who hears of paper and of the line; called without a lock held. */
    interface Output {

        void slip(Dots dots, byte[] raw, Separation separation, boolean complete);

        /** The last slip leaves the presenter. */
        void leftPresenter(boolean retracted);

        /** A fault of the line begins or ends. */
        void lineChanged(Fault fault, boolean on);
    }

    private static final Glyphs FONT = new CellFont();
    private static final double MM_PER_INCH = 25.4;
    private static final int TEAR_BAR_MM = 25; // a slip without a cutter is pulled off once it stands past the bar
    private static final long SLOW_BYTE_NANOS = 1_000_000_000L / 960; // 9600 baud
    private static final int STEPS = 1024; // bytes worked off before somebody else may look
    private static final long GRAIN_NANOS = 2_000_000; // shorter waits are saved up

    private final PrinterSetup setup;
    private final Output output;
    private final Answers answers;
    private final LongSupplier nanos;
    private final AtomicInteger arrivals = new AtomicInteger(); // bytes that wait to come in
    private final Object order = new Object(); // slips are told in the order they came out
    private final RealTimeSplitter splitter;
    private final EscPosDecoder decoder;
    private final Replies replies;
    private final ReceiveBuffer buffer = new ReceiveBuffer();
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final Presenter mouth;
    private final Incidents incidents = new Incidents();
    private final List<Runnable> news = new ArrayList<>();
    private final List<Runnable> lineNews = new ArrayList<>();
    private final Map<String, Integer> notUnderstood = new TreeMap<>();
    private long busyUntil;
    private boolean midWork; // a stop came while there was something to do
    private boolean waiting; // for DLE ENQ
    private boolean cutPending;
    private boolean broken; // bytes of what hangs out are lost
    private int pulses;
    private boolean woken;
    private boolean echo;

    Mechanism(PrinterSetup setup, Answers answers, LongSupplier nanos, Output output) {
        this.setup = setup;
        this.output = output;
        this.answers = answers;
        this.nanos = nanos;
        this.mouth = new Presenter(nanos, retracted -> news.add(() -> output.leftPresenter(retracted)));
        this.replies = new Replies(setup, answers, this::condition, mouth);
        mouth.tell(replies::ticketAtMouth);
        Set<Integer> missing = setup.model().missingCommands();
        this.decoder = new EscPosDecoder(setup.model().head(), FONT, new Head());
        this.splitter = new RealTimeSplitter(setup.model().realTimeInsideImages(), missing, new RealTime(), this::take);
        this.busyUntil = nanos.getAsLong();
    }

    /**
     * Takes bytes from the line.
     *
     * @return how many; fewer than there are if the buffer is full and the line can be held
     */
    int receive(byte[] bytes, int from, int to) {
        arrivals.incrementAndGet();
        try {
            return receiveLocked(bytes, from, to);
        } finally {
            arrivals.decrementAndGet();
        }
    }

    private synchronized int receiveLocked(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !(setup.overflow() == Overflow.HOLD && buffer.size() >= setup.bufferBytes())) {
            if (faults.contains(Fault.OFFLINE) || lineDead()) {
                return to - from; // the rest vanishes
            }
            if (echo) {
                answers.bring(bytes[at]);
            }
            splitter.feed(bytes[at++] & 0xFF);
        }
        notifyAll();
        return at - from;
    }

    private void take(int octet) {
        if (buffer.size() < setup.bufferBytes()) {
            buffer.add(octet);
        } else {
            broken = true;
        }
        incidents.received();
    }

    private boolean lineDead() {
        return faults.contains(Fault.CABLE_PULLED) || faults.contains(Fault.HALF_OPEN);
    }

    /** Works off what can be worked off now. Returns nanoseconds until more can be, {@code Long.MAX_VALUE} for not by itself. */
    long work() {
        synchronized (order) {
            long wait = 0;
            while (wait == 0) {
                while (arrivals.get() > 0) {
                    LockSupport.parkNanos(20_000); // a question on its way in goes first: it is answered at once
                }
                wait = workABit();
            }
            return wait;
        }
    }

    private long workABit() {
        List<Runnable> told;
        long wait;
        synchronized (this) {
            wait = workLocked();
            told = List.copyOf(news);
            news.clear();
            notifyAll(); // there may be room in the buffer
        }
        told.forEach(Runnable::run);
        return wait;
    }

    private long workLocked() {
        long now = nanos.getAsLong();
        mouth.look(now);
        // a slip is told of before a later answer can be heard
        for (int steps = 0; steps < STEPS && news.isEmpty() && !faults.contains(Fault.OFFLINE); steps++) {
            if (busyUntil - now > GRAIN_NANOS) {
                return busyUntil - now;
            }
            if (cutPending && !faults.contains(Fault.CUTTER_ERROR) && !mechanicsStopped() && !waiting) {
                cutPending = false;
                separate(decoder.tear(), Separation.CUT);
            } else if (buffer.size() == 0 || stopped()) {
                return Long.MAX_VALUE;
            } else {
                step(now);
            }
        }
        return faults.contains(Fault.OFFLINE) ? Long.MAX_VALUE : 0;
    }

    private void step(long now) {
        int octet = buffer.remove();
        raw.write(octet);
        if (faults.contains(Fault.SLOW)) {
            spend(now, SLOW_BYTE_NANOS);
        }
        decoder.feed(octet);
        incidents.worked();
    }

    private void spend(long now, long time) {
        busyUntil = Math.max(busyUntil, now) + time;
    }

    private boolean stopped() {
        return cutPending || waiting || mechanicsStopped();
    }

    private boolean mechanicsStopped() {
        return faults.contains(Fault.PAPER_OUT)
                || faults.contains(Fault.COVER_OPEN)
                || faults.contains(Fault.HEAD_HOT)
                || faults.contains(Fault.UNRECOVERABLE)
                || faults.contains(Fault.PAPER_JAM);
    }

    /** Waits until {@link #work} has something to do, or {@link #wake}. */
    synchronized void await() throws InterruptedException {
        for (long left = left(); left > 0 && !woken; left = left()) {
            wait(left == Long.MAX_VALUE ? 0 : left / 1_000_000 + 1);
        }
        woken = false;
    }

    private long left() {
        long now = nanos.getAsLong();
        long left = mouth.left(now);
        return canWork() || !news.isEmpty() ? Math.min(left, busyUntil - now - GRAIN_NANOS) : left;
    }

    private boolean canWork() {
        return !faults.contains(Fault.OFFLINE)
                && (cutPending ? !faults.contains(Fault.CUTTER_ERROR) : buffer.size() > 0)
                && !waiting
                && !mechanicsStopped();
    }

    /** Tells of changes of the line; whoever has called {@link #set} or {@link #receive} calls this. */
    void tellLine() {
        List<Runnable> told;
        synchronized (this) {
            told = List.copyOf(lineNews);
            lineNews.clear();
        }
        told.forEach(Runnable::run);
    }

    synchronized void set(Fault fault, boolean on) {
        boolean was = faults.contains(fault);
        boolean wasStopped = mechanicsStopped();
        if (on) {
            faults.add(fault);
        } else {
            faults.remove(fault);
        }
        if (fault == Fault.OFFLINE && on) {
            losePower();
        }
        answers.mute(faults.contains(Fault.MUTE) || faults.contains(Fault.OFFLINE) || lineDead());
        if (!wasStopped && mechanicsStopped()) {
            midWork = buffer.size() > 0 || decoder.busy() || decoder.inked();
        } else if (wasStopped && !mechanicsStopped()) {
            waiting = midWork && setup.resume() == Resume.HOLD_UNTIL_RECOVER;
            midWork = false;
        }
        if (fault.ofTheLine() && was != on) {
            lineNews.add(() -> output.lineChanged(fault, on));
        }
        replies.changed();
        if (!wasStopped && mechanicsStopped()) {
            replies.stopped();
        }
        notifyAll();
    }

    /** Ends a wait. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    synchronized boolean has(Fault fault) {
        return faults.contains(fault);
    }

    /** Lets something happen when that many more bytes have been worked off, or, for the line, have come. */
    synchronized void after(boolean ofTheLine, long bytes, Runnable what) {
        incidents.add(ofTheLine, bytes, what);
    }

    /** Off and on again at once. */
    synchronized void powerCycle(boolean keepBuffer) {
        if (keepBuffer) {
            replies.initialized();
        } else {
            losePower();
        }
        notifyAll();
    }

    private void losePower() {
        answers.forget();
        forget();
        waiting = false;
        replies.powerOn();
    }

    private void forget() {
        if (cutPending) {
            cutPending = false;
            separate(decoder.tear(), Separation.TORN); // all of it is out: a person pulls it off
        } else {
            broken |= decoder.inked();
        }
        buffer.clear();
        splitter.reset();
        decoder.reset();
        raw.reset();
        busyUntil = nanos.getAsLong();
    }

    /** Takes off what hangs out, as a person would; nothing if there is no ink on it. */
    void tearOff() {
        synchronized (this) {
            if (decoder.inked()) {
                cutPending = false;
                broken |= decoder.busy() || buffer.size() > 0;
                separate(decoder.tear(), Separation.TORN);
            }
        }
        work();
    }

    private void separate(Dots dots, Separation how) {
        boolean inked = hasInk(dots);
        boolean whole = inked && !broken;
        byte[] bytes = raw.toByteArray();
        raw.reset();
        broken = false;
        mouth.eject(); // pushed out by the next
        if (setup.model().has(Skill.CUSTOM_PRESENTER)) {
            mouth.receive();
        }
        news.add(() -> output.slip(dots, bytes, how, whole));
    }

    private static boolean hasInk(Dots dots) {
        for (int y = 0; y < dots.height(); y++) {
            if (!dots.blank(y)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line sends everything back that comes in. */
    synchronized void echo(boolean on) {
        echo = on;
    }

    synchronized Dots hanging() {
        return decoder.hanging();
    }

    synchronized Map<String, Integer> notUnderstood() {
        return Map.copyOf(notUnderstood);
    }

    synchronized int pulses() {
        return pulses;
    }

    /** How many bytes wait in the receive buffer. */
    synchronized int buffered() {
        return buffer.size();
    }

    /** Somebody takes the ticket out of the presenter. */
    void takeTicket() {
        synchronized (this) {
            mouth.eject();
        }
        work();
    }

    private PrinterCondition condition() {
        return new PrinterCondition(faults, waiting);
    }

    private final class RealTime implements RealTimeSplitter.Commands {

        @Override
        public void statusAsked(int n) {
            if (!replies.realTime(n, busyUntil - nanos.getAsLong() > 0)) {
                note("DLE EOT " + n);
            }
        }

        @Override
        public void recover(int n) {
            if (!setup.model().has(Skill.RECOVER) || (n != 1 && n != 2)) {
                note("DLE ENQ " + n);
                return;
            }
            boolean error = waiting || faults.contains(Fault.CUTTER_ERROR);
            if (setup.recoverFreesCutter()) {
                faults.remove(Fault.CUTTER_ERROR);
            }
            if (n == 2 && (error || !setup.model().recoverOnlyFromErrors())) {
                forget();
            }
            waiting = false;
            replies.changed();
        }

        @Override
        public void clear() {
            if (setup.model().has(Skill.CLEAR)) {
                forget();
                waiting = false;
                replies.cleared();
                replies.changed();
            } else {
                note("DLE DC4 8");
            }
        }

        @Override
        public void pulse() {
            pulses++;
        }
    }

    private final class Head implements EscPosDecoder.Paper {

        @Override
        public void cut(Dots slip) {
            spend(nanos.getAsLong(), setup.cut().toNanos());
            separate(slip, Separation.CUT);
        }

        @Override
        public boolean mayCut() {
            cutPending = setup.model().has(Skill.CUTTER) && faults.contains(Fault.CUTTER_ERROR);
            return setup.model().has(Skill.CUTTER) && !cutPending;
        }

        @Override
        public void moved(int rows) {
            if (setup.mmPerSecond() > 0) {
                double mm = rows * MM_PER_INCH / setup.model().dpi();
                spend(nanos.getAsLong(), (long) (mm / setup.mmPerSecond() * 1e9));
            }
            int bar = (int) (TEAR_BAR_MM / MM_PER_INCH * setup.model().dpi());
            if (!setup.model().has(Skill.CUTTER) && decoder.inked() && decoder.blankRows() >= bar) {
                separate(decoder.tear(), Separation.TORN);
            }
        }

        @Override
        public void initialized() {
            replies.initialized();
        }

        @Override
        public void queuedStatusAsked(int n) {
            if (!replies.queued(n)) {
                note("GS r " + n);
            }
        }

        @Override
        public boolean command(int code, byte[] parameters) {
            if (code == 0x1B70 && pulse(parameters[0])) {
                return true;
            }
            return replies.command(code, parameters);
        }

        /** ESC p m t1 t2: a pulse at pin 2 or 5 of the drawer's socket. */
        private boolean pulse(int pin) {
            boolean known = pin == 0 || pin == 1 || pin == '0' || pin == '1';
            pulses += known ? 1 : 0;
            return known;
        }

        @Override
        public void notUnderstood(String what) {
            note(what);
        }
    }

    private void note(String what) {
        notUnderstood.merge(what, 1, Integer::sum);
    }
}
