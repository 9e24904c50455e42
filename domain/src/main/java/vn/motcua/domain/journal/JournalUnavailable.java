package vn.motcua.domain.journal;

/** The journal could not be written; its message names the cause, and nothing was changed. */
public final class JournalUnavailable extends RuntimeException {

    public JournalUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
