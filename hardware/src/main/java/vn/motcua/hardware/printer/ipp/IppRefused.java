package vn.motcua.hardware.printer.ipp;

import java.io.IOException;

/** The printer refused an IPP request. */
public final class IppRefused extends IOException {

    private static final long serialVersionUID = 1L;

    IppRefused(String message) {
        super(message);
    }
}
