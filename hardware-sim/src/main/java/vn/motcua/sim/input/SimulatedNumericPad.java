package vn.motcua.sim.input;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.keypad.PadKeys;
import vn.motcua.hardware.simulation.Control;
import vn.motcua.hardware.simulation.Simulator;
import vn.motcua.sim.port.Loopback;

/** A numeric pad made of software: sends what the kernel would, behind a real TCP port of this PC. Any thread may call. */
public final class SimulatedNumericPad implements Simulator {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedNumericPad.class);

    private final ServerSocket door;
    private final Object wire = new Object(); // guards client
    private @Nullable Socket client;

    private SimulatedNumericPad(ServerSocket door) {
        this.door = door;
    }

    /**
     * Plugs a pad in at 127.0.0.1.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @throws IOException if the port is taken
     */
    public static SimulatedNumericPad start(int port) throws IOException {
        ServerSocket door = Loopback.listen(port);
        SimulatedNumericPad pad = new SimulatedNumericPad(door);
        Thread.ofPlatform().daemon().name("simulated-pad-port").start(pad::receive);
        return pad;
    }

    @Override
    public int port() {
        return door.getLocalPort();
    }

    /** A finger taps a key; its code as in linux/input-event-codes.h, 96 for ENTER. */
    public void press(int key) {
        ByteBuffer events = ByteBuffer.allocate(4 * 24).order(ByteOrder.LITTLE_ENDIAN);
        put(events, 1, key, 1);
        put(events, 0, 0, 0);
        put(events, 1, key, 0);
        put(events, 0, 0, 0);
        synchronized (wire) {
            if (client == null) {
                return;
            }
            try {
                client.getOutputStream().write(events.array());
                client.getOutputStream().flush();
            } catch (IOException e) {
                LOG.debug("simulated pad: nobody takes the key: {}", e.getMessage());
            }
        }
    }

    @Override
    public List<Control> controls() {
        return PadKeys.listNames().stream().map(this::key).toList();
    }

    private Control key(String name) {
        int code = PadKeys.code(name);
        return new Control.Push("pad." + name, "", () -> press(code));
    }

    private static void put(ByteBuffer events, int type, int code, int value) {
        events.putLong(0)
                .putLong(0)
                .putShort((short) type)
                .putShort((short) code)
                .putInt(value);
    }

    private void receive() {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                synchronized (wire) {
                    client = visitor;
                }
                while (visitor.getInputStream().read() >= 0) {
                    LOG.debug("simulated pad: somebody writes to a keyboard");
                }
            } catch (IOException e) {
                LOG.debug("simulated pad: client gone: {}", e.getMessage());
            } finally {
                hangUp();
            }
        }
    }

    private void hangUp() {
        synchronized (wire) {
            if (client != null) {
                try {
                    client.close();
                } catch (IOException e) {
                    LOG.debug("simulated pad: socket did not close: {}", e.getMessage());
                }
                client = null;
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            LOG.warn("simulated pad: port {} did not close: {}", port(), e.getMessage());
        }
        hangUp();
    }
}
