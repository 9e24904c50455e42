package vn.motcua.hardware.simulation;

import java.util.List;

/** A device made of software, behind a TCP port of this computer; the driver reaches it as it reaches a real one. */
public interface Simulator extends AutoCloseable {

    /** The TCP port at 127.0.0.1 where it listens. */
    int port();

    /** The link by which a driver reaches it, in the forms of {@link vn.motcua.hardware.link.LinkAddress}. */
    default String address() {
        return "tcp://127.0.0.1:" + port();
    }

    /** What a person can do to it, in the order in which to show it; any thread. */
    default List<Control> controls() {
        return List.of();
    }

    /** What can be seen of it, newest first; any thread. */
    default List<FrontView> faces() {
        return List.of();
    }

    /** Ends it, as if it were unplugged for good; may be called twice. */
    @Override
    void close();
}
