package vn.motcua.server.storage;

/** The data, or the place they are to lie in, cannot be worked with; the message says why, and the mend what to do. */
public final class DataRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String mend;

    public DataRefused(String message, String mend) {
        super(message);
        this.mend = mend;
    }

    /** What a technician can do about it. */
    public String mend() {
        return mend;
    }
}
