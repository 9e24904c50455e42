package vn.motcua.hardware.keypad;

/**
 * What a clerk wants, after bounces and floods were taken out.
 *
 * @param address of the keypad on its line
 * @param digits typed for a {@link KeypadAction#TRANSFER}, at most four; else empty
 */
public record Keystroke(int address, KeypadAction action, String digits) {}
