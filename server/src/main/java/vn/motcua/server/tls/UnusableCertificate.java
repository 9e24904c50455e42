package vn.motcua.server.tls;

import org.jspecify.annotations.Nullable;

/** A certificate, a key or a name that https cannot be offered with; the message names the file or the name. */
public final class UnusableCertificate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableCertificate(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
