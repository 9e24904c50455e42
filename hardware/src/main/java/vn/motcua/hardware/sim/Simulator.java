package vn.motcua.hardware.sim;

/** A device made of software, behind a TCP port of this computer; the driver reaches it as it reaches a real one. */
public interface Simulator extends AutoCloseable {

    /** The TCP port at 127.0.0.1 where it listens. */
    int port();

    /** Ends it, as if it were unplugged for good; may be called twice. */
    @Override
    void close();
}
