package vn.motcua.server.traffic;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Answers what is asked for outside of the path that everything lies below, and says so once to the technician: a proxy that takes
 * the path off, as many do, asks for nothing else.
 */
final class OutsideValve extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideValve.class);

    private final String prefix;
    private final AtomicBoolean told = new AtomicBoolean();

    OutsideValve(String prefix) {
        super(true);
        this.prefix = prefix;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (prefix.isEmpty() || request.getContext() != null || request.getDecodedRequestURI() == null) {
            getNext().invoke(request, response);
            return;
        }
        if (told.compareAndSet(false, true)) {
            LOG.warn(
                    "{} was asked for, but everything lies below {} (server.servlet.context-path). Behind a proxy: let it pass the"
                            + " path on as it is, see docs/proxies.md",
                    request.getDecodedRequestURI().replaceAll("\\p{Cntrl}", "?"),
                    prefix);
        }
        TrafficAnswers.send(request, response, HttpStatus.NOT_FOUND, "outside-path", prefix + "/");
    }
}
