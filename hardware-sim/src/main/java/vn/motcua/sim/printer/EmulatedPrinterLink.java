package vn.motcua.sim.printer;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import vn.motcua.hardware.link.ByteLink;

/**
 * The plain connection to a printer in memory: who writes works the bytes off, who reads hears what is due. The line has
 * the faults of the printer's {@link Fault}s, and its speed, and no others.
 */
final class EmulatedPrinterLink implements ByteLink {

    private static final long STEP_NANOS = 20_000_000;

    private final PrinterSetup setup;
    private final Mechanism mechanism;
    private final Answers answers;
    private volatile boolean open;

    EmulatedPrinterLink(PrinterSetup setup, Mechanism mechanism, Answers answers) {
        this.setup = setup;
        this.mechanism = mechanism;
        this.answers = answers;
    }

    @Override
    public String name() {
        return "memory " + setup.model().name();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void open() throws IOException {
        if (open) {
            return;
        }
        if (mechanism.has(Fault.CABLE_PULLED)) {
            throw new IOException("cannot open '%s': not plugged in".formatted(name()));
        }
        if (mechanism.has(Fault.PORT_TAKEN)) {
            throw new IOException("cannot open '%s': another client has it".formatted(name()));
        }
        answers.forget();
        open = true;
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws IOException {
        long until = System.nanoTime() + deadline.toNanos();
        int piece = setup.bytesPerSecond() == 0 ? bytes.length : Math.max(1, setup.bytesPerSecond() / 50);
        int sent = 0;
        while (sent < bytes.length) {
            check("write to");
            int end = Math.min(bytes.length, sent + piece);
            int taken = mechanism.receive(bytes, sent, end);
            mechanism.tellLine();
            mechanism.work();
            sent += taken;
            if (sent == bytes.length) {
                check("write to"); // the cable may have gone with the last bytes
            } else if (System.nanoTime() - until > 0) {
                close();
                throw new IOException("cannot write to '%s': %s of %s bytes not taken within %s ms"
                        .formatted(name(), bytes.length - sent, bytes.length, deadline.toMillis()));
            } else if (taken == 0) {
                pause(5);
            } else if (setup.bytesPerSecond() > 0) {
                pause(taken * 1000L / setup.bytesPerSecond());
            }
        }
    }

    @Override
    public int read(byte[] into, Duration deadline) throws IOException {
        long until = System.nanoTime() + deadline.toNanos();
        while (true) {
            check("read from");
            long next = mechanism.work();
            int count = collect(into);
            long left = until - System.nanoTime();
            if (count > 0 || left <= 0) {
                return count;
            }
            try {
                answers.await(Math.min(left, Math.min(next, STEP_NANOS)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }
    }

    private int collect(byte[] into) {
        int count = 0;
        for (Optional<byte[]> next = answers.poll(); next.isPresent(); next = answers.poll()) {
            byte[] answer = next.get();
            int taken = Math.min(answer.length, into.length - count);
            System.arraycopy(answer, 0, into, count, taken);
            count += taken;
            if (taken < answer.length) {
                answers.putBack(java.util.Arrays.copyOfRange(answer, taken, answer.length));
                break;
            }
        }
        return count;
    }

    private void check(String doing) throws IOException {
        if (!open) {
            throw new IOException("cannot %s '%s': closed".formatted(doing, name()));
        }
        if (mechanism.has(Fault.CABLE_PULLED) || mechanism.has(Fault.PORT_TAKEN)) {
            close();
            throw new IOException("cannot %s '%s': unplugged".formatted(doing, name()));
        }
    }

    private void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("cannot write to '%s': interrupted".formatted(name()), e);
        }
    }

    @Override
    public void close() {
        open = false;
        answers.wake();
    }
}
