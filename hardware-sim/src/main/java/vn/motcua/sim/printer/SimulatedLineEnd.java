package vn.motcua.sim.printer;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.link.ByteLink;

/** A simulated printer's end of a line such as a serial one; opens it again for as long as it takes. One thread. */
final class SimulatedLineEnd {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedLineEnd.class);
    private static final Duration TURN = Duration.ofMillis(5);
    private static final Duration WRITE = Duration.ofSeconds(2);
    private static final int RETRY_MS = 50;

    private final ByteLink line;
    private final Mechanism mechanism;
    private final Answers answers;
    private final int bytesPerSecond;
    private volatile boolean closed;

    private SimulatedLineEnd(ByteLink line, Mechanism mechanism, Answers answers, int bytesPerSecond) {
        this.line = line;
        this.mechanism = mechanism;
        this.answers = answers;
        this.bytesPerSecond = bytesPerSecond;
    }

    static SimulatedLineEnd start(ByteLink line, Mechanism mechanism, Answers answers, int bytesPerSecond) {
        SimulatedLineEnd end = new SimulatedLineEnd(line, mechanism, answers, bytesPerSecond);
        Thread.ofPlatform().daemon().name("simulated-printer-line").start(end::serve);
        return end;
    }

    void lineChanged() {
        answers.forget();
        if (mechanism.has(Fault.CABLE_PULLED) || mechanism.has(Fault.PORT_TAKEN)) {
            line.close();
        }
    }

    void close() {
        closed = true;
        line.close();
    }

    private void serve() {
        byte[] bytes = new byte[bytesPerSecond == 0 ? 512 : Math.clamp(bytesPerSecond / 50, 1, 512)];
        while (!closed) {
            try {
                if (mechanism.has(Fault.CABLE_PULLED) || mechanism.has(Fault.PORT_TAKEN)) {
                    Thread.sleep(RETRY_MS);
                } else {
                    line.open();
                    takeTurn(bytes);
                }
            } catch (IOException e) {
                LOG.debug("simulated printer: {}", e.getMessage());
                line.close();
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        line.close();
    }

    private void takeTurn(byte[] bytes) throws IOException, InterruptedException {
        int count = line.read(bytes, TURN);
        for (int taken = 0; taken < count && !closed; ) {
            int more = mechanism.receive(bytes, taken, count);
            mechanism.tellLine();
            taken += more;
            if (more == 0) {
                Thread.sleep(TURN.toMillis()); // the buffer is full: the line is held
                sayDue();
            }
        }
        mechanism.work(); // here too, or a queued answer would wait for the next turn
        sayDue();
        if (bytesPerSecond > 0) {
            Thread.sleep(count * 1000L / bytesPerSecond);
        }
    }

    private void sayDue() throws IOException {
        for (Optional<byte[]> next = answers.poll(); next.isPresent(); next = answers.poll()) {
            line.write(next.get(), WRITE);
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
