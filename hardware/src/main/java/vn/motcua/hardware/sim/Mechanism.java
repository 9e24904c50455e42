package vn.motcua.hardware.sim;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.hardware.printer.escpos.EscPosDecoder;

/** Head, blade, sensors and receive buffer of a simulated printer. Any thread may call; one thread runs {@link #run()}. */
final class Mechanism implements Runnable {

    /** Where slips and queued answers go; called on the mechanism's thread. */
    interface Output {

        void slip(Dots dots, byte[] raw);

        void answer(int octet);
    }

    private static final int SLOW_STEP_BYTES = 96;
    private static final int SLOW_STEP_MS = 100; // together 9600 baud

    private final Output output;
    private final EscPosDecoder decoder;
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream(); // the mechanism's thread only
    private final Object lock = new Object();
    private final Deque<Integer> buffer = new ArrayDeque<>();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private Fault later = Fault.NEAR_END;
    private long laterAfterBytes = -1;
    private boolean forget;
    private boolean stopped;

    Mechanism(int widthDots, Output output) {
        this.output = output;
        this.decoder = new EscPosDecoder(widthDots, new EscPosDecoder.Paper() {
            @Override
            public void cut(Dots slip) {
                cutSlip(slip);
            }

            @Override
            public void queuedStatusAsked() {
                output.answer(has(Fault.NEAR_END) ? 0x03 : 0x00);
            }
        });
    }

    void set(Fault fault, boolean on) {
        synchronized (lock) {
            change(fault, on);
        }
    }

    private void change(Fault fault, boolean on) {
        if (on) {
            faults.add(fault);
        } else {
            faults.remove(fault);
        }
        if (on && fault == Fault.OFFLINE) {
            buffer.clear(); // power is gone, and memory with it
            forget = true;
        }
        lock.notifyAll();
    }

    void setAfter(Fault fault, long bytes) {
        synchronized (lock) {
            later = fault;
            laterAfterBytes = bytes;
        }
    }

    boolean has(Fault fault) {
        synchronized (lock) {
            return faults.contains(fault);
        }
    }

    void receive(byte[] bytes) {
        synchronized (lock) {
            if (!faults.contains(Fault.OFFLINE)) {
                for (byte octet : bytes) {
                    buffer.add(octet & 0xFF);
                }
                lock.notifyAll();
            }
        }
    }

    /** Empties the receive buffer; what is on the paper stays there. */
    void clear() {
        synchronized (lock) {
            buffer.clear();
            forget = true;
        }
    }

    void stop() {
        synchronized (lock) {
            stopped = true;
            lock.notifyAll();
        }
    }

    /** The answer to DLE EOT n (Epson reference, "DLE EOT"); the vectors stand in PrinterStatusTest. */
    int status(int n) {
        synchronized (lock) {
            boolean cover = faults.contains(Fault.COVER_OPEN);
            boolean out = faults.contains(Fault.PAPER_OUT);
            boolean cutter = faults.contains(Fault.CUTTER_ERROR);
            return 0x12
                    | switch (n) {
                        case 1 -> cover || out || cutter ? 0x08 : 0;
                        case 2 -> (cover ? 0x04 : 0) | (out ? 0x20 : 0) | (cutter ? 0x40 : 0);
                        case 3 -> cutter ? 0x08 : 0;
                        case 4 -> out ? 0x6C : faults.contains(Fault.NEAR_END) ? 0x0C : 0;
                        default -> 0;
                    };
        }
    }

    @Override
    public void run() {
        try {
            for (int count = 1; ; count++) {
                int octet = next();
                if (octet < 0) {
                    return;
                }
                raw.write(octet);
                decoder.feed(octet);
                if (count % SLOW_STEP_BYTES == 0 && has(Fault.SLOW)) {
                    Thread.sleep(SLOW_STEP_MS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int next() throws InterruptedException {
        synchronized (lock) {
            while (!stopped && (buffer.isEmpty() || jammed())) {
                lock.wait();
            }
            if (stopped) {
                return -1;
            }
            if (forget) {
                forget = false;
                decoder.reset();
            }
            if (laterAfterBytes >= 0 && laterAfterBytes-- == 0) {
                change(later, true);
                return next();
            }
            return buffer.remove();
        }
    }

    private boolean jammed() {
        return faults.contains(Fault.PAPER_OUT) || faults.contains(Fault.COVER_OPEN);
    }

    private void cutSlip(Dots dots) {
        synchronized (lock) {
            try {
                while (faults.contains(Fault.CUTTER_ERROR) && !stopped) {
                    lock.wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        output.slip(dots, raw.toByteArray());
        raw.reset();
    }
}
