package vn.motcua.server.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The network between two computers: its connections can be cut or silenced, and it can be pulled as a whole. */
final class Cable implements AutoCloseable {

    private final int target;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean pulled;

    Cable(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        threads.execute(this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How often something was asked for whose request begins so. */
    int requests(String beginning) {
        return (int) asked.stream().filter(line -> line.startsWith(beginning)).count();
    }

    /** Ends every present connection. */
    void cut() {
        connections.forEach(Connection::close);
        connections.clear();
    }

    /** No present connection carries a byte any more, and none is closed; new ones work. */
    void silence() {
        connections.forEach(connection -> connection.silent = true);
    }

    /** Silences present connections, and new ones as well. */
    void pull() {
        pulled = true;
        silence();
    }

    /** New connections work again. */
    void plugIn() {
        pulled = false;
    }

    private void letIn() {
        try {
            while (true) {
                var connection = new Connection(door.accept(), new Socket(InetAddress.getLoopbackAddress(), target));
                connection.silent = pulled;
                connections.add(connection);
                threads.execute(() -> connection.carry(connection.client, connection.server, true));
                threads.execute(() -> connection.carry(connection.server, connection.client, false));
            }
        } catch (IOException e) {
            if (!door.isClosed()) {
                throw new IllegalStateException("the cable broke", e);
            }
        }
    }

    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean silent;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void carry(Socket from, Socket to, boolean asking) {
            byte[] buffer = new byte[65_536];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (silent) {
                        continue;
                    }
                    if (asking) {
                        String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                        asked.add(text.lines().findFirst().orElse(""));
                    }
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException e) {
                // one of the two has gone
            }
            if (!silent) {
                close();
            }
        }

        void close() {
            try (client;
                    server) {
                connections.remove(this);
            } catch (IOException e) {
                throw new IllegalStateException("a socket cannot be closed", e);
            }
        }
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new IllegalStateException("the door cannot be closed", e);
        }
        threads.shutdownNow();
    }
}
