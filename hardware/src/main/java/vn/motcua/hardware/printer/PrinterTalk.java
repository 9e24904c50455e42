package vn.motcua.hardware.printer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.escpos.PrinterStatus;
import vn.motcua.hardware.printer.escpos.Reply;
import vn.motcua.hardware.printer.escpos.ReplyParser;

/** Questions and answers over one link; keeps real-time answers, queued ones and named ones apart. One thread. */
final class PrinterTalk {

    private final ByteLink link;
    private final Duration reply;
    private final ReplyParser parser;
    private final Consumer<String> strangeId;
    private final byte[] buffer = new byte[256];
    private final Deque<Reply> waiting = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private Set<String> expected = Set.of();
    private int queued;
    private int noise;

    /** @param strangeId hears of process ids that the job under way has not asked for: proof of an earlier one */
    PrinterTalk(ByteLink link, Duration reply, Set<ReplyParser.Dialect> dialects, Consumer<String> strangeId) {
        this.link = link;
        this.reply = reply;
        this.parser = new ReplyParser(dialects);
        this.strangeId = strangeId;
    }

    /** Throws away what an earlier session has left unread; called before the link opens again. */
    void forget() {
        parser.reset();
        waiting.clear();
    }

    /** Starts counting answers afresh; called when a new job begins. */
    void expect(Set<String> jobIds) {
        expected = jobIds;
        ids.clear();
        queued = 0;
    }

    /** How many GS r have been answered since {@link #expect}. */
    int queued() {
        return queued;
    }

    /** Whether the printer has named this id since {@link #expect}. */
    boolean named(String id) {
        return ids.contains(id);
    }

    /** Bytes so far that no printer should have sent; taken, the count starts anew. */
    int takeNoise() {
        int count = noise;
        noise = 0;
        return count;
    }

    /** Asks DLE EOT 1 to 4; empty if one of them stays without an answer. */
    Optional<PrinterStatus> queryStatus() throws IOException {
        int[] answers = new int[4];
        for (int n = 1; n <= 4; n++) {
            waiting.removeIf(late -> late instanceof Reply.RealTime);
            link.write(EscPos.askStatus(n), reply);
            Optional<Reply.RealTime> answer = await(Reply.RealTime.class, reply);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            answers[n - 1] = answer.get().octet();
        }
        return Optional.of(new PrinterStatus(answers[0], answers[1], answers[2], answers[3]));
    }

    /** Custom's full status; empty if it does not come. */
    Optional<Reply.FullStatus> queryFullStatus() throws IOException {
        link.write(EscPos.askFullStatus(), reply);
        return await(Reply.FullStatus.class, reply);
    }

    /** Asks GS I n and gives the text; empty if the printer does not know the question. */
    Optional<String> queryIdentity(int n) throws IOException {
        link.write(EscPos.askIdentity(n), reply);
        return await(Reply.Identity.class, reply).map(Reply.Identity::text);
    }

    /** Empties the printer's buffers; false if it did not say that it has done so. */
    boolean clearBuffers() throws IOException {
        link.write(EscPos.clearBuffers(), reply);
        return await(Reply.Cleared.class, reply).isPresent();
    }

    /** Takes in what comes within the time, so that no answer is missed. */
    void listen(Duration time) throws IOException {
        long until = System.nanoTime() + time.toNanos();
        long left = time.toNanos();
        while (left > 0 && !read(Duration.ofNanos(left))) {
            left = until - System.nanoTime();
        }
        waiting.clear();
    }

    private <T extends Reply> Optional<T> await(Class<T> kind, Duration time) throws IOException {
        long until = System.nanoTime() + time.toNanos();
        while (true) {
            while (!waiting.isEmpty()) {
                Reply next = waiting.remove();
                if (kind.isInstance(next)) {
                    return Optional.of(kind.cast(next));
                }
            }
            long left = until - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            read(Duration.ofNanos(left));
        }
    }

    /** @return whether anything came */
    private boolean read(Duration time) throws IOException {
        int count = link.read(buffer, time);
        for (int i = 0; i < count; i++) {
            for (Reply heard : parser.feed(buffer[i] & 0xFF)) {
                hear(heard);
            }
        }
        return count > 0;
    }

    private void hear(Reply heard) {
        switch (heard) {
            case Reply.Queued(int octet) -> count(octet);
            case Reply.ProcessId named -> name(named.id());
            case Reply.JobDone done -> name(done.id());
            case Reply.Noise octet -> noise++;
            case Reply.Flow flow -> {} // the link's matter
            case Reply.Automatic status -> {} // told so by an earlier owner of the printer; we ask instead
            case Reply.Stopped stopped -> {} // the next question tells the cause
            case Reply.RealTime answer -> waiting.add(answer);
            case Reply.Cleared answer -> waiting.add(answer);
            case Reply.Identity answer -> waiting.add(answer);
            case Reply.FullStatus answer -> waiting.add(answer);
        }
    }

    /** GS r 1 answers with the paper's bits in pairs; other bytes of its kind are noise that must not prove a slip. */
    private void count(int octet) {
        switch (octet & 0x0F) {
            case 0x00, 0x03, 0x0C, 0x0F -> queued++;
            default -> noise++;
        }
    }

    private void name(String id) {
        if (expected.contains(id)) {
            ids.add(id);
        } else {
            strangeId.accept(id);
        }
    }
}
