package vn.motcua.server.storage;

/** The copy before an update could not be made. The message names the file and the cause. */
public final class BackupFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
