package vn.motcua.hardware.printer;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.escpos.PrinterStatus;

/** Questions and answers over one link; keeps real-time answers and queued ones apart. One thread. */
final class PrinterTalk {

    private final ByteLink link;
    private final Duration reply;
    private final byte[] buffer = new byte[64];
    private int next;
    private int end;
    private int done;

    PrinterTalk(ByteLink link, Duration reply) {
        this.link = link;
        this.reply = reply;
    }

    /** Throws away what an earlier session has left unread; called before the link opens again. */
    void forget() {
        next = 0;
        end = 0;
    }

    /** Starts counting answers to GS r afresh; called when a new job begins. */
    void startCounting() {
        done = 0;
    }

    /** How many GS r have been answered since {@link #startCounting()}. */
    int done() {
        return done;
    }

    /** Asks DLE EOT 1 to 4; empty if one of them stays without an answer. */
    Optional<PrinterStatus> queryStatus() throws IOException {
        int[] answers = new int[4];
        for (int n = 1; n <= 4; n++) {
            link.write(EscPos.askStatus(n), reply);
            OptionalInt answer = nextStatusByte(System.nanoTime() + reply.toNanos());
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            answers[n - 1] = answer.getAsInt();
        }
        return Optional.of(new PrinterStatus(answers[0], answers[1], answers[2], answers[3]));
    }

    /** Takes in what comes within the time, so that no answer is missed; ends early at the wanted count of GS r. */
    void listen(Duration time, int wantedDone) throws IOException {
        long until = System.nanoTime() + time.toNanos();
        while (done < wantedDone && nextStatusByte(until).isPresent()) {
            // a late real-time answer: of no use any more
        }
    }

    private OptionalInt nextStatusByte(long until) throws IOException {
        while (true) {
            while (next < end) {
                int octet = buffer[next++] & 0xFF;
                if (PrinterStatus.isAnswer(octet)) {
                    return OptionalInt.of(octet);
                }
                if (PrinterStatus.isQueuedAnswer(octet)) {
                    done++;
                }
            }
            long left = until - System.nanoTime();
            if (left <= 0) {
                return OptionalInt.empty();
            }
            next = 0;
            end = 0;
            end = link.read(buffer, Duration.ofNanos(left));
        }
    }
}
