package vn.motcua.hardware.keypad;

/**
 * What a clerk wants, after bounces and floods were taken out.
 *
 * @param address of the keypad on its line
 * @param digits typed for a {@link KeyAction#TRANSFER}, at most four; else empty
 */
public record Keystroke(int address, KeyAction action, String digits) {}
