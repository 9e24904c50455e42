package vn.motcua.hardware.printer.roll;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.escpos.PrinterStatus;
import vn.motcua.hardware.printer.escpos.Reply;
import vn.motcua.hardware.printer.escpos.ReplyParser;
import vn.motcua.hardware.printer.roll.QueuedQuestions.Kind;

/**
 * Questions and answers over one link; keeps real-time answers, queued ones and named ones apart. One thread.
 *
 * <p>What is said after the printer has told, asked or not, that it stopped proves nothing of the job under way.
 */
public final class PrinterSession {

    private static final int MOST_REMEMBERED = 10_000; // kinds behind one copy; a line that echoes sends that many

    private static final Duration A_LOOK = Duration.ofMillis(1);
    private static final String NO_COPY = "????"; // the id of a question behind nothing

    private final ByteLink link;
    private final Duration reply;
    private final ReplyParser parser;
    private final Consumer<String> strangeId;
    private final byte[] buffer = new byte[256];
    private final Deque<Reply> waiting = new ArrayDeque<>();
    private final StatusQuery status = new StatusQuery(this::askStatus);
    private final Set<String> ids = new HashSet<>();
    private final List<Kind> queued = new ArrayList<>();
    private Set<String> expected = Set.of();
    private QueuedQuestions questions = QueuedQuestions.UNKNOWN;
    private boolean stopTold;
    private boolean echo;
    private boolean echoed; // the question asked last has come back
    private int question; // 10h 04h n of the question asked last
    private int lastThree;
    private int noise;
    private long heardAt = System.nanoTime();
    private byte[] preceding = {};
    private Duration precedingDeadline = Duration.ZERO;

    /** @param strangeId hears of process ids that the job under way has not asked for: proof of an earlier one */
    public PrinterSession(
            ByteLink link, Duration reply, Set<ReplyParser.Dialect> dialects, Consumer<String> strangeId) {
        this.link = link;
        this.reply = reply;
        this.parser = new ReplyParser(dialects);
        this.strangeId = strangeId;
    }

    /** Throws away what an earlier session has left unread, and what was known of its printer; before the link opens. */
    void forget() {
        parser.reset();
        waiting.clear();
        status.forget();
        questions = QueuedQuestions.UNKNOWN;
        echo = false;
        preceding = new byte[0];
    }

    /** Sends these bytes before each question until the first answer has come: a question alone might be taken for data. */
    void precede(byte[] bytes, Duration deadline) {
        preceding = bytes;
        precedingDeadline = deadline;
    }

    private void ask(byte[] bytes) throws IOException {
        if (preceding.length > 0) {
            link.write(preceding, precedingDeadline);
        }
        link.write(bytes, reply);
    }

    /** Starts counting answers afresh; called when a new job begins. */
    void expect(Set<String> jobIds) {
        expected = jobIds;
        ids.clear();
        queued.clear();
        stopTold = false;
    }

    /** What this printer answers behind a job, as far as it has been asked. */
    QueuedQuestions questions() {
        return questions;
    }

    /** The answers to queued questions that came since {@link #expect}, in their order. */
    List<Kind> queued() {
        return List.copyOf(queued);
    }

    /** Whether the printer has named this id since {@link #expect}. */
    boolean named(String id) {
        return ids.contains(id);
    }

    /** Whether the printer has said, unasked, that it stopped since {@link #expect}. */
    boolean stopTold() {
        return stopTold;
    }

    /** Whether what is sent comes back on this line. */
    public boolean echo() {
        return echo;
    }

    /** How the questions about its state are answered. */
    public StatusQuery status() {
        return status;
    }

    /** Bytes so far that no printer should have sent; taken, the count starts anew. */
    public int takeNoise() {
        int count = noise;
        noise = 0;
        return count;
    }

    /** Asks DLE EOT 1 to 4; empty if one stays without an answer that used to have one. */
    public Optional<PrinterStatus> queryStatus() throws IOException {
        return status.query();
    }

    /** On a line that echoes, an answer stands behind the echo of its question: other bytes may only look like one. */
    private OptionalInt askStatus(int n) throws IOException {
        drain();
        waiting.removeIf(late -> late instanceof Reply.RealTime);
        question = 0x100400 | n;
        echoed = false;
        ask(EscPos.askStatus(n));
        long until = System.nanoTime() + reply.toNanos();
        while (true) {
            Optional<Reply.RealTime> answer = await(Reply.RealTime.class, Duration.ofNanos(until - System.nanoTime()));
            if (answer.isEmpty()) {
                return OptionalInt.empty();
            }
            if (!echo || echoed) {
                return OptionalInt.of(answer.get().octet());
            }
        }
    }

    /** Custom's full status; empty if it does not come. */
    Optional<Reply.FullStatus> queryFullStatus() throws IOException {
        waiting.removeIf(late -> late instanceof Reply.FullStatus);
        ask(EscPos.askFullStatus());
        return await(Reply.FullStatus.class, reply);
    }

    /** Asks GS I n and gives the text; empty if the printer does not know the question. */
    public Optional<String> queryIdentity(int n) throws IOException {
        waiting.removeIf(late -> late instanceof Reply.Identity);
        ask(EscPos.askIdentity(n));
        return await(Reply.Identity.class, reply).map(Reply.Identity::text);
    }

    /** Finds out which questions the printer answers in their turn; nothing may wait to be printed meanwhile. */
    public QueuedQuestions learnQuestions() throws IOException {
        int paper = queryTwice(EscPos.askWhenDone());
        int model = queryTwice(EscPos.askIdentity(1));
        String name = queryIdentity(67).orElse("");
        boolean named = !name.isBlank() && queryIdentity(67).orElse("").equals(name);
        int stable = paper < 0 ? QueuedQuestions.NOT_ANSWERED : QueuedQuestions.stable(paper);
        boolean alike = model < 0 || stable < 0 || QueuedQuestions.stable(model) == stable;
        questions = new QueuedQuestions(stable, alike ? QueuedQuestions.NOT_ANSWERED : model, named ? name : "");
        return questions;
    }

    /** Whether the printer answers GS ( H with the id it was given. */
    public boolean learnProcessId() throws IOException {
        expect(Set.of(NO_COPY));
        ask(EscPos.askProcessId(NO_COPY));
        long until = System.nanoTime() + reply.toNanos();
        while (!named(NO_COPY) && System.nanoTime() < until) {
            read(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
        }
        boolean known = named(NO_COPY);
        expect(Set.of());
        return known;
    }

    /** The same answer two times running, near-end bits aside; -1 if there is none in three. */
    private int queryTwice(byte[] asked) throws IOException {
        int before = -1;
        for (int n = 0; n < 3; n++) {
            drain();
            waiting.removeIf(late -> late instanceof Reply.Queued);
            ask(asked);
            Optional<Reply.Queued> answer = await(Reply.Queued.class, reply);
            if (answer.isEmpty()) {
                return -1;
            }
            int octet = answer.get().octet();
            if (before >= 0 && QueuedQuestions.stable(octet) == QueuedQuestions.stable(before)) {
                return octet;
            }
            before = octet;
        }
        return -1;
    }

    /** Empties the printer's buffers; false if it did not say that it has done so. */
    boolean clearBuffers() throws IOException {
        waiting.removeIf(late -> late instanceof Reply.Cleared);
        ask(EscPos.clearBuffers());
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

    /** Takes in what has come already: it is no answer to what is about to be asked. */
    private void drain() throws IOException {
        for (int n = 0; n < 100 && read(A_LOOK); n++) {
            // more may lie there
        }
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
        if (count > 0 && System.nanoTime() - heardAt > reply.toNanos()) {
            parser.abandon().forEach(this::hear); // a block that broke off long ago is not ended by what comes now
        }
        for (int i = 0; i < count; i++) {
            int octet = buffer[i] & 0xFF;
            for (Reply heard : parser.feed(octet)) {
                hear(heard);
            }
            lastThree = (lastThree << 8 | octet) & 0xFFFFFF;
            if (lastThree == question) {
                echo = true;
                echoed = true;
                waiting.clear();
            }
        }
        if (count > 0) {
            heardAt = System.nanoTime();
        }
        return count > 0;
    }

    private void hear(Reply heard) {
        if (!(heard instanceof Reply.Noise || heard instanceof Reply.Queued)) { // an echo of white looks like those
            preceding = new byte[0];
        }
        switch (heard) {
            case Reply.Queued octet -> {
                answered(octet);
                waiting.add(octet);
            }
            case Reply.Identity text -> {
                answered(text);
                waiting.add(text);
            }
            case Reply.ProcessId named -> name(named.id());
            case Reply.JobDone done -> {
                if (done.well()) {
                    name(done.id());
                } else {
                    stopTold = true;
                }
            }
            case Reply.Noise octet -> noise++;
            case Reply.Flow flow -> {} // the link's matter
            case Reply.Automatic told -> stopTold |= told.stopped(); // nobody asked, and it is heard all the same
            case Reply.Stopped stopped -> stopTold = true; // the next question tells the cause
            case Reply.RealTime answer -> waiting.add(answer);
            case Reply.Cleared answer -> waiting.add(answer);
            case Reply.FullStatus answer -> waiting.add(answer);
        }
    }

    private void answered(Reply reply) {
        Optional<Kind> kind = questions.kindOf(reply);
        if (kind.isEmpty()) {
            noise += reply instanceof Reply.Queued ? 1 : 0;
        } else if (!stopTold && queued.size() < MOST_REMEMBERED) {
            queued.add(kind.get());
        }
    }

    private void name(String id) {
        if (!expected.contains(id)) {
            strangeId.accept(id);
        } else if (!stopTold) {
            ids.add(id);
        }
    }
}
