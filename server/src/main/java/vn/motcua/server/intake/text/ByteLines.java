package vn.motcua.server.intake.text;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.catalogue.Flaw;

/**
 * The lines of a text file, decoded strictly: a broken line is told and the next one is read. LF, CRLF and CR end a line,
 * a byte order mark is dropped, UTF-16 is read as well, and no line is ever held in memory beyond {@link #LONGEST}.
 */
public final class ByteLines implements Closeable {

    /** In bytes. The longest real record has 90 thousand. */
    static final int LONGEST = 2_000_000;

    private static final int BUFFER = 1 << 16;

    private final CountingStream counted;
    private final InputStream in;
    private final long size;
    private final byte[] chunk = new byte[BUFFER];
    private int chunkAt;
    private int chunkEnd;
    private boolean afterReturn;
    private int number;
    private byte[] line = new byte[BUFFER];

    /**
     * One line.
     *
     * @param text empty if it could not be decoded; {@code flaw} then says why
     * @param western its bytes read as western text if it could not be decoded, for guesses; otherwise the text
     */
    public record Line(int number, String text, @Nullable Flaw flaw, String western) {}

    public ByteLines(Path file) throws IOException {
        size = Files.size(file);
        counted = new CountingStream(Files.newInputStream(file));
        in = WideText.asUtf8(new BufferedInputStream(counted));
    }

    /** How much of the file was read, from 0 to 1. */
    public double progress() {
        return size == 0 ? 1 : Math.min(1, (double) counted.count() / size);
    }

    /** The next line; null at the end. */
    @Nullable
    public Line next() throws IOException {
        int length = 0;
        boolean any = false;
        while (true) {
            if (chunkAt == chunkEnd && !fill()) {
                return any ? line(length) : null;
            }
            if (afterReturn) {
                afterReturn = false;
                if (chunk[chunkAt] == '\n') {
                    chunkAt++;
                    continue;
                }
            }
            any = true;
            int end = chunkAt;
            while (end < chunkEnd && chunk[end] != '\n' && chunk[end] != '\r') {
                end++;
            }
            length = keep(length, end - chunkAt);
            chunkAt = end;
            if (end < chunkEnd) {
                afterReturn = chunk[chunkAt++] == '\r';
                return line(length);
            }
        }
    }

    private boolean fill() throws IOException {
        chunkAt = 0;
        chunkEnd = Math.max(0, in.read(chunk));
        return chunkEnd > 0;
    }

    /** Keeps what fits; what does not is only counted. */
    private int keep(int length, int more) {
        if (length < LONGEST) {
            int kept = Math.min(more, LONGEST - length);
            if (length + kept > line.length) {
                line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(line.length * 2, length + kept)));
            }
            System.arraycopy(chunk, chunkAt, line, length, kept);
        }
        return length + more;
    }

    private Line line(int length) {
        number++;
        if (length > LONGEST) {
            return broken(Flaw.Kind.TOO_LONG, Integer.toString(length), Integer.toString(LONGEST), "");
        }
        int from = number == 1 && length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB ? 3 : 0;
        return decode(from, length);
    }

    private Line broken(Flaw.Kind kind, String found, String mend, String western) {
        return new Line(number, "", new Flaw(kind, number, "", "", found, mend), western);
    }

    private Line decode(int start, int until) {
        for (int at = start; at < until; at++) {
            if (line[at] == 0) {
                return broken(Flaw.Kind.BROKEN_UTF8, "byte 00, #" + (at - start + 1), "", "");
            }
        }
        var bytes = ByteBuffer.wrap(line, start, until - start);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(bytes.remaining());
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            int at = bytes.position();
            String raw = new String(line, start, until - start, LegacyText.WESTERN);
            String encoding = LegacyText.encodingOfBytes(raw);
            return encoding.isEmpty()
                    ? broken(
                            Flaw.Kind.BROKEN_UTF8, "byte %02X, #%s".formatted(line[at] & 0xFF, at - start + 1), "", raw)
                    : broken(Flaw.Kind.LEGACY_ENCODING, Cut.to(raw, 60), encoding, raw);
        }
        String decoded = text.flip().toString();
        return new Line(number, decoded, null, decoded);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
