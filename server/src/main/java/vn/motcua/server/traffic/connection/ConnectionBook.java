package vn.motcua.server.traffic.connection;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.server.traffic.address.ClientKey;

/**
 * The open connections by address and port. Lets so many be open for each address and in all; when an address has too
 * many, those of its own that are idle longest give way, so that a client that hoards them does not shut its neighbours
 * out. Safe for many threads.
 */
public final class ConnectionBook {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionBook.class);

    /** A connection that is idle this long may be closed for another: the browser opens a new one unasked. */
    private static final long GIVES_WAY_NANOS = Duration.ofMillis(500).toNanos();

    /** Within this a connection may be in the book and not yet at the endpoint. */
    private static final long JUST_ACCEPTED_NANOS = Duration.ofSeconds(1).toNanos();

    private static final long TELLS_EVERY_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int GIVE_WAY_AT_ONCE = 32;

    private final TrafficProperties limits;
    private final Map<String, Connection> open = new ConcurrentHashMap<>();
    private volatile long told = System.nanoTime() - TELLS_EVERY_NANOS;

    public ConnectionBook(TrafficProperties limits) {
        this.limits = limits;
    }

    static String name(String address, int port) {
        return address + " " + port;
    }

    /**
     * Writes a new connection down, if there is room for it.
     *
     * @param isOpen tells by name which of the connections are still open
     * @param close closes one by name
     */
    boolean admit(InetSocketAddress peer, Predicate<String> isOpen, Consumer<String> close) {
        String client = ClientKey.of(peer.getAddress());
        if (!hasRoom(client)) {
            open.keySet().removeIf(isOpen.negate());
            if (!hasRoom(client)) {
                giveWay(client, close);
            }
            if (!hasRoom(client)) {
                tell("connections of {} refused: {} are open, {} of them its own", client, open.size(), count(client));
                return false;
            }
        }
        long now = System.nanoTime();
        open.put(
                name(peer.getAddress().getHostAddress(), peer.getPort()),
                new Connection(client, now, now + limits.time().headers().toNanos()));
        return true;
    }

    private boolean hasRoom(String client) {
        // far below the limit of one address nobody has to be counted
        return open.size() < limits.connections().perAddress()
                || (open.size() < limits.connections().inAll()
                        && count(client) < limits.connections().perAddress());
    }

    private long count(String client) {
        return open.values().stream()
                .filter(connection -> connection.client().equals(client))
                .count();
    }

    /** Its own first; if they are few and the house is full all the same, anybody's. */
    private void giveWay(String client, Consumer<String> close) {
        boolean own = count(client) >= limits.connections().perAddress();
        long now = System.nanoTime();
        List<String> idle = open.entrySet().stream()
                .filter(entry -> !own || entry.getValue().client().equals(client))
                .filter(entry -> entry.getValue().idleNanos(now) > GIVES_WAY_NANOS)
                .sorted(Comparator.comparingLong((Map.Entry<String, Connection> entry) ->
                        -entry.getValue().idleNanos(now)))
                .limit(GIVE_WAY_AT_ONCE)
                .map(Map.Entry::getKey)
                .toList();
        idle.forEach(name -> {
            close.accept(name);
            open.remove(name);
        });
    }

    /** The open connection of an address and port. */
    public Optional<Connection> find(String address, int port) {
        return Optional.ofNullable(open.get(name(address, port)));
    }

    /** Whether one more WebSocket may be opened from there. */
    public boolean hasRoomForSocket(String client) {
        long all = open.values().stream().filter(Connection::isSocket).count();
        long own = open.values().stream()
                .filter(connection ->
                        connection.isSocket() && connection.client().equals(client))
                .count();
        return all < limits.sockets().inAll() && own < limits.sockets().perAddress();
    }

    /** Closes what is overdue, and forgets what is closed. Called once a second. */
    void sweep(Predicate<String> isOpen, Consumer<String> close) {
        long now = System.nanoTime();
        open.forEach((name, connection) -> {
            if (connection.isOverdue(now)) {
                close.accept(name);
                open.remove(name);
                tell("connection of {} closed: it took too long; {} are open", connection.client(), open.size(), "");
            }
        });
        open.entrySet()
                .removeIf(
                        entry -> entry.getValue().ageNanos(now) > JUST_ACCEPTED_NANOS && !isOpen.test(entry.getKey()));
    }

    int size() {
        return open.size();
    }

    /** One line a minute is enough to act on; an attack must not fill the disk. */
    private void tell(String message, Object... values) {
        long now = System.nanoTime();
        if (now - told >= TELLS_EVERY_NANOS) {
            told = now;
            LOG.warn(message, values);
        }
    }
}
