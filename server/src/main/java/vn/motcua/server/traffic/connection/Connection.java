package vn.motcua.server.traffic.connection;

import vn.motcua.server.traffic.address.ClientKey;

/** What a connection is doing, and until when it may. Its own request's thread writes, the watch reads. */
public final class Connection {

    public enum Doing {
        /** Sends the headers of its first request. */
        BEGINNING,
        /** Between two requests. */
        IDLE,
        /** A request is under way. */
        BUSY,
        /** A WebSocket, or a request whose answer comes later: alive as long as whoever it belongs to. */
        SOCKET
    }

    private record State(Doing doing, long since, long until) {}

    private final String client;
    private final long begun;
    private volatile State state;

    /** @param client by which it is counted, see {@link ClientKey} */
    Connection(String client, long now, long until) {
        this.client = client;
        this.begun = now;
        this.state = new State(Doing.BEGINNING, now, until);
    }

    String client() {
        return client;
    }

    /** Says what the connection does from now on, and until when it may. */
    public void enter(Doing doing, long now, long until) {
        state = new State(doing, now, until);
    }

    long ageNanos(long now) {
        return now - begun;
    }

    boolean isSocket() {
        return state.doing() == Doing.SOCKET;
    }

    boolean isOverdue(long now) {
        State seen = state;
        return seen.doing() != Doing.SOCKET && now - seen.until() > 0;
    }

    /** How long it has been of no use to anybody; 0 while it is. */
    long idleNanos(long now) {
        State seen = state;
        return seen.doing() == Doing.IDLE ? Math.max(0, now - seen.since()) : 0;
    }
}
