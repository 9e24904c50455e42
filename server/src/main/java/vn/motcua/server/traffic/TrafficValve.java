package vn.motcua.server.traffic;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.springframework.http.HttpStatus;
import vn.motcua.server.traffic.address.ClientKey;
import vn.motcua.server.traffic.connection.Connection;
import vn.motcua.server.traffic.connection.ConnectionBook;
import vn.motcua.server.traffic.connection.TrafficProperties;

/**
 * Holds every request to what its address may take, before anything reads its body: so many under way, so many bytes, so
 * much time. A device or person who is let in is never refused for what strangers at the same address do.
 */
final class TrafficValve extends ValveBase {

    /** So much is taken in and thrown away, so that a client which sends first and reads later gets its answer. */
    static final int SWALLOWED_BYTES = 1024 * 1024;

    private static final String UPLOADS = "/VAADIN/dynamic/";

    private final TrafficProperties limits;
    private final ConnectionBook book;
    private final Acquaintance acquaintance;
    private final Duration turn;
    private final Turns requests;
    private final Turns bodies;
    private final Turns visitors;
    private final Semaphore large;

    /** @param turn how long a request waits for its turn: not at all where each holds a thread of the system */
    TrafficValve(TrafficProperties limits, ConnectionBook book, Acquaintance acquaintance, Duration turn) {
        super(true);
        this.limits = limits;
        this.book = book;
        this.acquaintance = acquaintance;
        this.turn = turn;
        this.requests =
                new Turns(limits.requests().perAddress(), limits.requests().inAll());
        this.bodies = new Turns(limits.bodies().perAddress(), limits.bodies().inAll());
        this.visitors = new Turns(limits.perVisitor(), Integer.MAX_VALUE);
        this.large = new Semaphore(limits.size().largeAtOnce());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getDecodedRequestURI() == null) {
            getNext().invoke(request, response); // no request at all: Tomcat has refused it, and reads no body of it
            return;
        }
        Optional<Connection> connection = book.find(request.getPeerAddr(), request.getRemotePort());
        long begun = System.nanoTime();
        boolean upload = isUpload(request) && hasBody(request);
        Duration time = upload ? limits.time().upload() : limits.time().request();
        connection.ifPresent(line -> line.enter(Connection.Doing.BUSY, begun, begun + time.toNanos()));
        try {
            letIn(request, response, begun, upload);
        } finally {
            boolean lasting = request.isAsync() || response.getStatus() == HttpServletResponse.SC_SWITCHING_PROTOCOLS;
            long ended = System.nanoTime();
            long idle = limits.time().idle().plus(limits.time().headers()).toNanos();
            connection.ifPresent(
                    line -> line.enter(lasting ? Connection.Doing.SOCKET : Connection.Doing.IDLE, ended, ended + idle));
        }
    }

    private static boolean isUpload(Request request) {
        String prefix = request.getContext() == null ? "" : request.getContext().getPath();
        return request.getDecodedRequestURI().startsWith(prefix + UPLOADS);
    }

    private void letIn(Request request, Response response, long begun, boolean upload)
            throws IOException, ServletException {
        String client = ClientKey.of(request.getRemoteAddr());
        if (request.getHeader("Upgrade") != null && !book.hasRoomForSocket(client)) {
            refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, "too-busy");
            return;
        }
        Turns strangers = hasBody(request) ? bodies : requests;
        if (strangers.begin(client, Duration.ZERO)) {
            guard(request, response, begun, upload, strangers, client);
            return;
        }
        Optional<String> visitor = acquaintance.find(request);
        Turns turns = visitor.isPresent() ? visitors : strangers;
        String key = visitor.orElse(client);
        if (!turns.begin(key, turn)) {
            refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, "too-busy");
            return;
        }
        guard(request, response, begun, upload, turns, key);
    }

    private void guard(Request request, Response response, long begun, boolean upload, Turns turns, String key)
            throws IOException, ServletException {
        try {
            if (hasBody(request)) {
                receive(request, response, begun, upload);
            } else {
                getNext().invoke(request, response);
            }
        } finally {
            turns.end(key);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private void receive(Request request, Response response, long begun, boolean upload)
            throws IOException, ServletException {
        long announced = request.getContentLengthLong();
        long stranger = limits.size().stranger().toBytes();
        long limit = isForm(request)
                ? limits.size().form().toBytes()
                : announced >= 0 && announced <= stranger ? stranger : limit(request, upload);
        if (announced > limit) {
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "body-too-large", limit);
            return;
        }
        if (limit <= stranger) {
            read(request, response, limit, begun + limits.time().body().toNanos());
            return;
        }
        if (!isItsTurn()) {
            refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, "too-busy");
            return;
        }
        try {
            Duration time = upload ? limits.time().upload() : limits.time().body();
            read(request, response, limit, System.nanoTime() + time.toNanos());
        } finally {
            large.release();
        }
    }

    private long limit(HttpServletRequest request, boolean upload) {
        if (acquaintance.find(request).isEmpty()) {
            return limits.size().stranger().toBytes();
        }
        return (upload ? limits.size().upload() : limits.size().visitor()).toBytes();
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private boolean isItsTurn() {
        try {
            return large.tryAcquire(turn.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void read(Request request, Response response, long limit, long until) throws IOException, ServletException {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        InputBuffer body = coyote.getInputBuffer();
        var guarded = new GuardedBody(body, limit, until);
        coyote.setInputBuffer(guarded);
        try {
            getNext().invoke(request, response);
        } finally {
            coyote.setInputBuffer(body);
            if (guarded.isRefused()) {
                coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static void refuse(Request request, Response response, HttpStatus status, String code, Object... arguments)
            throws IOException {
        if (status != HttpStatus.CONTENT_TOO_LARGE || request.getContentLengthLong() > SWALLOWED_BYTES) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
        TrafficAnswers.send(request, response, status, code, arguments);
    }
}
