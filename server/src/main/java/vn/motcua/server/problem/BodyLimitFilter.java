package vn.motcua.server.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Most commands of the interface are a few hundred bytes: refuses more than 16 KiB, announced or not. What names the
 * papers of a procedure may be as long as a preparation, see {@link vn.motcua.domain.procedure.Preparation}.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {

    private static final int LIMIT_BYTES = 16 * 1024;

    /** 120 names of 400 characters, three bytes each, and what stands between them. */
    private static final int PAPERS_LIMIT_BYTES = 160 * 1024;

    /** How many bytes a request of this path may have. */
    public static int limit(String path) {
        return path.equals("/api/v1/tickets") || path.endsWith("/check-papers") ? PAPERS_LIMIT_BYTES : LIMIT_BYTES;
    }

    /** The body went over the limit while it was read. */
    private static final class BodyTooLarge extends IOException {}

    /** Tells whether a body was refused for its size, whatever wrapped the cause. */
    public static boolean isTooLarge(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int limit = limit(RequestPath.of(request));
        if (request.getContentLengthLong() > limit) {
            ProblemTexts.send(request, response, HttpStatus.CONTENT_TOO_LARGE, "body-too-large", limit);
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final int limit;

        Limited(HttpServletRequest request, int limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), limit);
        }
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private final int limit;
        private int count;

        Counting(ServletInputStream body, int limit) {
            this.body = body;
            this.limit = limit;
        }

        private void add(int bytes) throws BodyTooLarge {
            count += Math.max(0, bytes);
            if (count > limit) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            add(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = body.read(into, offset, length);
            add(read);
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
