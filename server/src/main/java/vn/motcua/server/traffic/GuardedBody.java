package vn.motcua.server.traffic;

import java.io.IOException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of one request as Tomcat hands it to whatever reads it, as bytes, text, form or parts: not more than so many
 * bytes, and not longer than until a moment, however steadily it trickles in.
 */
final class GuardedBody implements InputBuffer {

    private final InputBuffer body;
    private final long limit;
    private final long until;
    private long count;
    private boolean refused;

    /** @param until by {@link System#nanoTime} */
    GuardedBody(InputBuffer body, long limit, long until) {
        this.body = body;
        this.limit = limit;
        this.until = until;
    }

    /** Whether reading has ended with a refusal, and nobody wants the rest. */
    boolean isRefused() {
        return refused;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (System.nanoTime() - until > 0) {
            refused = true;
            throw new BodyRefused.TooSlow();
        }
        int read = body.doRead(handler);
        if (read > 0) {
            count += read;
            if (count > limit) {
                refused = true;
                throw new BodyRefused.TooLarge(limit);
            }
        }
        return read;
    }

    @Override
    public int available() {
        return body.available();
    }
}
