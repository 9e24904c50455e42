package vn.motcua.hardware.keypad;

/**
 * A key press as received, not checked yet.
 *
 * @param address of the keypad on its line, 0 to 255; 0 where there is only one
 * @param key its code
 */
public record KeyFrame(int address, int key) {}
