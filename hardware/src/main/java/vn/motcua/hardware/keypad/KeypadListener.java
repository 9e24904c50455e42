package vn.motcua.hardware.keypad;

/** Receives the keystrokes of keypads. */
@FunctionalInterface
public interface KeypadListener {

    /** Called on the device's own thread: return at once, hand the work on. What it throws is logged and forgotten. */
    void pressed(Keystroke keystroke);
}
