package vn.motcua.kiosk;

import java.util.Optional;

/** Tells who the kiosk in front of the citizen is, and where. Implemented by whoever lets devices in. */
public interface KioskIdentity {

    /**
     * The device id of the kiosk whose page is being opened, for instance {@code kiosk-1}; empty if it has not been
     * let in, and then it shows a pairing code. Called on the request's thread when the view is attached.
     */
    Optional<String> deviceId();

    /**
     * Whether the page is being shown on the computer that runs this program, to which its scanner is connected: its request came
     * over the loopback and through no proxy. Called on the request's thread.
     */
    boolean isThisComputer();
}
