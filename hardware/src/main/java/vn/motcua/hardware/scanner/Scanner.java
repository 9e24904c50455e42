package vn.motcua.hardware.scanner;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceListener;
import vn.motcua.hardware.DeviceLoop;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.StatusBoard;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.scanner.Scan.Cause;
import vn.motcua.hardware.scanner.Scan.Read;
import vn.motcua.hardware.scanner.Scan.Rejected;

/**
 * A QR or barcode scanner at the end of a link, with one platform thread of its own.
 *
 * <p>It hands on one code at a time: after each one it is disabled until {@link #rearm()} (“AutoDisable” of UnifiedPOS), or
 * for 5 s. No text is ever logged or kept: the log has its length and a short salted hash, and buffers are overwritten.
 */
public final class Scanner implements Device {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
    private static final Duration PAUSE = Duration.ofMillis(150); // within a code, at most
    private static final Duration CHECK = Duration.ofSeconds(20);
    private static final int NOISE = 3; // unreadable codes in a row

    private final String name;
    private final ByteLink link;
    private final ScannerSettings settings;
    private final ScanWords words;
    private final DeviceLoop loop;
    private final StatusBoard board = new StatusBoard(this);
    private final List<ScanListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable CompletableFuture<HealthCheck>> check = new AtomicReference<>();
    private final ScanGate gate = new ScanGate();
    private final ScanFramer framer;
    private String shape = ""; // of the code at hand: its control characters; only the scanner's thread
    private int unreadable; // in a row; only the scanner's thread counts

    private Scanner(String name, ByteLink link, ScannerSettings settings) {
        this.name = name;
        this.link = link;
        this.settings = settings;
        this.words = new ScanWords(settings);
        this.framer = new ScanFramer(settings, new ScanFramer.Codes() {
            @Override
            public void whole(byte[] code) {
                arrived(code);
            }

            @Override
            public void torn(byte[] code) {
                shape = words.ofEnding(code);
                failed(Cause.PARTIAL, code.length + " bytes without an end");
            }

            @Override
            public void tooLong() {
                failed(Cause.TOO_LONG, "more than " + ScanFramer.LONGEST + " bytes");
            }
        });
        this.loop = new DeviceLoop("scanner", name, board, new Turns());
    }

    /** Starts listening; the scanner need not be there yet. The link belongs to it from now on. */
    public static Scanner start(String name, ByteLink link, ScannerSettings settings) {
        Scanner scanner = new Scanner(name, link, settings);
        scanner.loop.start();
        return scanner;
    }

    @Override
    public String name() {
        return name;
    }

    public ScannerSettings settings() {
        return settings;
    }

    @Override
    public DeviceStatus status() {
        return board.status();
    }

    @Override
    public void addListener(DeviceListener listener) {
        board.addListener(listener);
    }

    /** Hears of every scan from now on; any thread. Running the answer ends it. */
    public Runnable addScanListener(ScanListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The last code has been dealt with: the next one may come. Any thread. */
    public void rearm() {
        gate.rearm();
    }

    /**
     * Waits 20 s for any code and tells its length and kind, never what it says. That code goes nowhere else. A second
     * check while one waits shares its answer.
     */
    @Override
    public CompletableFuture<HealthCheck> checkHealth() {
        if (status() instanceof DeviceStatus.Offline offline) {
            return CompletableFuture.completedFuture(new HealthCheck(false, offline.detail()));
        }
        var asked = new CompletableFuture<HealthCheck>();
        CompletableFuture<HealthCheck> waiting = check.compareAndExchange(null, asked);
        if (waiting != null) {
            return waiting.copy();
        }
        return asked.completeOnTimeout(
                        new HealthCheck(
                                false, "no code within %s s from '%s'".formatted(CHECK.toSeconds(), link.name())),
                        CHECK.toSeconds(),
                        TimeUnit.SECONDS)
                .whenComplete((told, failure) -> check.compareAndSet(asked, null))
                .copy();
    }

    @Override
    public void close() {
        loop.close();
        link.close();
        endCheck(new HealthCheck(false, loop.closedDetail()));
    }

    private void publishOnline() {
        Set<DeviceReason> warnings = EnumSet.noneOf(DeviceReason.class);
        if (gate.isMuted(System.nanoTime())) {
            warnings.add(DeviceReason.FLOOD);
        }
        if (unreadable >= NOISE) {
            warnings.add(DeviceReason.LINE_NOISE);
        }
        board.publish(new DeviceStatus.Online(warnings));
    }

    private void arrived(byte[] code) {
        int length = code.length;
        String hash = gate.hash(code);
        shape = ScanText.controls(code);
        Scan scan = ScanText.decode(code);
        if (scan instanceof Read || scan.equals(new Rejected(Cause.HOSTILE))) {
            unreadable = 0; // whatever it says, the line is sound
        } else {
            unreadable++;
        }
        pass(scan, hash, "%s bytes, %s".formatted(length, hash));
    }

    private void failed(Cause cause, String what) {
        unreadable++;
        pass(new Rejected(cause), cause.name(), what);
    }

    private void pass(Scan scan, String hash, String what) {
        ScanGate.Verdict verdict = gate.judge(hash, System.nanoTime());
        switch (verdict) {
            case PASS -> hand(scan, what);
            case FLOOD -> LOG.warn("scanner '{}': more than 5 codes in a second, muted {}", name, ScanGate.MUTED);
            case SAME_AGAIN, DISABLED, MUTED -> LOG.debug("scanner '{}': {} ({})", name, verdict, what);
        }
        publishOnline();
    }

    private void hand(Scan scan, String what) {
        if (scan instanceof Rejected rejected) {
            LOG.info("scanner '{}': {} rejected: {}", name, what, rejected.cause());
        } else {
            LOG.debug("scanner '{}': {}", name, what);
        }
        if (endCheck(words.of(scan, shape))) {
            rearm();
            return;
        }
        if (listeners.isEmpty()) {
            rearm();
        }
        for (ScanListener listener : listeners) {
            try {
                listener.scanned(scan);
            } catch (RuntimeException e) { // its message might hold the text
                LOG.error(
                        "scanner '{}': a listener failed: {}",
                        name,
                        e.getClass().getName());
            }
        }
    }

    private boolean endCheck(HealthCheck told) {
        CompletableFuture<HealthCheck> waiting = check.getAndSet(null);
        return waiting != null && waiting.complete(told);
    }

    private final class Turns implements DeviceLoop.Turns {

        private final byte[] buffer = new byte[256];

        /** A fault's message might hold the text of a code: only its kind goes on. */
        @Override
        public void turn() throws IOException {
            try {
                if (!link.isOpen()) {
                    link.open();
                    publishOnline();
                }
                listen();
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "'%s': %s".formatted(link.name(), e.getClass().getName()));
            } finally {
                Arrays.fill(buffer, (byte) 0);
            }
        }

        private void listen() throws IOException {
            int count = link.read(buffer, PAUSE);
            for (int i = 0; i < count; i++) {
                framer.feed(buffer[i] & 0xFF);
            }
            if (count == 0) {
                framer.silence();
                publishOnline(); // a flood may be over
            }
        }

        @Override
        public void failed(String detail) {
            framer.reset();
            unreadable = 0;
            link.close();
            if (!loop.isClosed()) {
                endCheck(new HealthCheck(false, detail));
            }
        }

        @Override
        public void end() {
            link.close();
        }
    }
}
