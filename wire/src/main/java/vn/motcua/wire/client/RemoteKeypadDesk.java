package vn.motcua.wire.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.device.KeyAnswer;
import vn.motcua.domain.device.KeyPress;
import vn.motcua.domain.device.KeypadDesk;
import vn.motcua.wire.json.KeypadMessages;

/**
 * The keypads' door of a hall on another computer. A press whose answer got lost is sent once more under its key, within
 * three seconds in all; later than that the clerk has pressed again or gone to the screen.
 */
public final class RemoteKeypadDesk implements KeypadDesk, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteKeypadDesk.class);
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final int ATTEMPTS = 2;
    private static final KeyAnswer UNREACHABLE = new KeyAnswer.Refused("server-unreachable");

    private final ServerClient client;

    /**
     * @param server for instance {@code http://192.168.1.10:8080}
     * @param token of a device with role DISPLAY or KIOSK
     */
    public RemoteKeypadDesk(URI server, String token) {
        this.client = new ServerClient(server, token, PATIENCE);
    }

    @Override
    public KeyAnswer press(KeyPress press) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return send(press);
            } catch (IOException e) {
                LOG.warn("key {} of counter {} got no answer: {}", press.action(), press.counter(), e.toString());
                if (Thread.currentThread().isInterrupted()) {
                    return UNREACHABLE;
                }
            }
        }
        return UNREACHABLE;
    }

    private KeyAnswer send(KeyPress press) throws IOException {
        ServerClient.Reply reply = client.post(
                "/api/v1/keypads/%s/keys".formatted(press.counter()),
                press.request().value(),
                KeypadMessages.Key.of(press));
        if (reply.status() >= 500) {
            throw new IOException("the server answers %s".formatted(reply.status()));
        }
        return reply.isGood()
                ? reply.read(KeypadMessages.Lamp.class).toAnswer()
                : new KeyAnswer.Refused(reply.problem().titleOr("not-taken"));
    }

    @Override
    public void close() {
        client.close();
    }
}
