package vn.motcua.hardware.sign;

/** What the lamp of a keypad shows. */
public enum Lamp {
    OFF,
    /** The hall has written it down. */
    GREEN,
    /** The hall has refused, or cannot be reached: nothing happened. */
    RED_BLINKING
}
