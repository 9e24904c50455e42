package vn.motcua.hardware.keypad;

/**
 * A clerk's keystroke, without bounces and floods.
 *
 * @param address of the keypad on its line
 * @param digits typed for a {@link KeypadAction#TRANSFER}, at most four; else empty
 */
public record Keystroke(int address, KeypadAction action, String digits) {}
