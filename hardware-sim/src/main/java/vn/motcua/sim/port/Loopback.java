package vn.motcua.sim.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port of this computer behind which a simulator stands; nobody outside can reach it. */
public final class Loopback {

    private Loopback() {}

    /**
     * Listens at 127.0.0.1.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @throws IOException if the port is taken
     */
    public static ServerSocket listen(int port) throws IOException {
        ServerSocket door = new ServerSocket();
        try {
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return door;
        } catch (IOException e) {
            door.close();
            throw new IOException("cannot open 'tcp 127.0.0.1:%s': %s".formatted(port, e.getMessage()), e);
        }
    }
}
