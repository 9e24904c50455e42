package vn.motcua.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something nobody has expected, in one line of the log, under a number that whoever met it can tell a technician. */
public final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NUMBER_BYTES = 4;
    private static final String OWN = "vn.motcua.";

    private Incident() {}

    /**
     * Writes it down; the whole trace only where the log is set to debug.
     *
     * @return the number, eight hexadecimal digits
     */
    public static String write(HttpServletRequest request, Throwable thrown) {
        byte[] bytes = new byte[NUMBER_BYTES];
        RANDOM.nextBytes(bytes);
        String number = HexFormat.of().formatHex(bytes);
        LOG.error("incident {} on {} {}: {}", number, request.getMethod(), request.getRequestURI(), told(thrown));
        LOG.debug("incident {}", number, thrown);
        return number;
    }

    /** Whether the client has gone away while it was being answered, which is no fault of ours. */
    public static boolean isHangUp(Throwable thrown) {
        return root(thrown) instanceof IOException cause
                && (thrown instanceof IOException
                        || cause instanceof ClientAbortException
                        || cause instanceof SocketException);
    }

    private static String told(Throwable thrown) {
        Throwable cause = root(thrown);
        String where = Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst()
                .or(() -> Arrays.stream(cause.getStackTrace()).findFirst())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("unknown place");
        return "%s at %s".formatted(String.valueOf(cause).lines().findFirst().orElse(""), where);
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
