package vn.motcua.hardware.printer.escpos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parses what a printer sends back, byte by byte: however the line cuts or joins it, the same replies come out.
 *
 * <p>The kinds are told apart as Epson's TM-T88III manual (appendix G) does. A block that breaks off or grows beyond
 * any known length becomes noise, and the byte after it is looked at afresh. Nothing is kept beyond one block. One
 * thread.
 */
public final class ReplyParser {

    /** What a printer may say besides the common answers. */
    public enum Dialect {
        /** Automatic status, four bytes that nobody asked for. */
        AUTOMATIC_STATUS,
        /** Custom's full status, 10h 0Fh … */
        FULL_STATUS,
        /** NPI's job ids, FFh 13h … */
        JOB_ID
    }

    private static final int LONGEST_INFO = 80; // model name and serial number stay far below
    private static final int BLOCK = 0x37;
    private static final int INFO = 0x5F;
    private static final int DLE = 0x10;
    private static final int JOB = 0xFF;

    private final Set<Dialect> dialects;
    private final byte[] held = new byte[LONGEST_INFO + 2];
    private int count;

    public ReplyParser(Set<Dialect> dialects) {
        this.dialects = Set.copyOf(dialects);
    }

    /** Takes the next byte, 0 to 255, and gives the replies that are complete with it, mostly none or one. */
    public List<Reply> feed(int octet) {
        if ((octet == 0x11 || octet == 0x13) && !inBinary()) { // flow control may stand anywhere, even within a block
            return List.of(new Reply.Flow(octet == 0x11));
        }
        if (count == 0) {
            return begin(octet);
        }
        held[count++] = (byte) octet;
        return switch (held[0] & 0xFF) {
            case BLOCK -> inBlock();
            case INFO -> inInfo();
            case JOB -> inJobDone();
            default -> inStatus();
        };
    }

    /** Forgets a half-read block; for a line that was opened anew. */
    public void reset() {
        count = 0;
    }

    /** Gives a block up that did not go on in time; what is held of it is noise. */
    public List<Reply> abandon() {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            replies.add(new Reply.Noise(octet(i)));
        }
        count = 0;
        return replies;
    }

    /** Whether any byte may come next, so that flow control cannot be told from data. */
    private boolean inBinary() {
        return count > 0 && (octet(0) == JOB || (octet(0) == DLE && count > 1 && octet(1) == 0x0F));
    }

    private List<Reply> begin(int octet) {
        if (PrinterStatus.isAnswer(octet)) {
            return List.of(new Reply.RealTime(octet));
        }
        if (octet == BLOCK
                || octet == INFO
                || (octet == JOB && dialects.contains(Dialect.JOB_ID))
                || (octet == DLE && dialects.contains(Dialect.FULL_STATUS))
                || ((octet & 0x93) == 0x10 && dialects.contains(Dialect.AUTOMATIC_STATUS))) {
            held[count++] = (byte) octet;
            return List.of();
        }
        return List.of(PrinterStatus.isQueuedAnswer(octet) ? new Reply.Queued(octet) : new Reply.Noise(octet));
    }

    private List<Reply> inBlock() {
        int last = octet(count - 1);
        int kind = count > 1 ? octet(1) : 0;
        return switch (kind) {
            case 0x22 ->
                count < 7 ? keepIf(count == 2 || printable(last)) : endIf(last == 0, new Reply.ProcessId(text(2, 6)));
            case 0x23 -> {
                if (last == 0) {
                    yield end(new Reply.Stopped(text(2, count - 1)));
                }
                yield keepIf(count == 2 || (count <= 12 && last >= 0x40 && last <= 0x7F));
            }
            case 0x25 -> count < 3 ? List.of() : endIf(last == 0, new Reply.Cleared());
            default -> broken();
        };
    }

    private List<Reply> inInfo() {
        int last = octet(count - 1);
        if (last == 0) {
            return end(new Reply.Identity(text(1, count - 1)));
        }
        return keepIf(printable(last) && count <= LONGEST_INFO);
    }

    private List<Reply> inJobDone() {
        if (count == 2) {
            return keepIf(octet(1) == 0x13);
        }
        return count < 10 ? List.of() : end(new Reply.JobDone(text(2, 6), octet(6)));
    }

    private List<Reply> inStatus() {
        if (octet(0) == DLE && octet(1) == 0x0F && dialects.contains(Dialect.FULL_STATUS)) {
            return count < 6 ? List.of() : end(new Reply.FullStatus(octet(2), octet(3), octet(4), octet(5)));
        }
        if (!dialects.contains(Dialect.AUTOMATIC_STATUS) || !PrinterStatus.isQueuedAnswer(octet(count - 1))) {
            return broken();
        }
        return count < 4 ? List.of() : end(new Reply.Automatic(octet(0), octet(1), octet(2), octet(3)));
    }

    private List<Reply> keepIf(boolean fits) {
        return fits ? List.of() : broken();
    }

    private List<Reply> endIf(boolean fits, Reply reply) {
        return fits ? end(reply) : broken();
    }

    private List<Reply> end(Reply reply) {
        count = 0;
        return List.of(reply);
    }

    /** What was held is noise, but for its last byte, which may begin something. */
    private List<Reply> broken() {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < count - 1; i++) {
            replies.add(new Reply.Noise(octet(i)));
        }
        int last = octet(count - 1);
        count = 0;
        replies.addAll(feed(last));
        return replies;
    }

    private int octet(int at) {
        return held[at] & 0xFF;
    }

    private String text(int from, int to) {
        return new String(held, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean printable(int octet) {
        return octet >= 0x20 && octet <= 0x7E;
    }
}
