package vn.motcua.hardware.printer.ipp;

import java.io.IOException;

/** The printer has answered, and the answer is no. */
public final class IppRefused extends IOException {

    private static final long serialVersionUID = 1L;

    IppRefused(String message) {
        super(message);
    }
}
