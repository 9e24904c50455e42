package vn.motcua.hardware.keypad;

import java.time.Instant;

/**
 * A sender at an address that is not configured: what an administrator needs to wire it.
 *
 * @param lastKey the code of its last key
 * @param presses how many were heard
 */
public record StrangeKey(int address, int lastKey, int presses, Instant lastAt) {}
