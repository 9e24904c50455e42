package vn.motcua.sim.sign;

import vn.motcua.hardware.sign.codec.Lamp;

/**
 * The state of one address of a simulated bus.
 *
 * @param text empty when dark
 * @param lamp of its keypad
 * @param muted whether it is dead to the line
 * @param told how often it was told something since it has power
 */
public record SimulatedSign(int address, String text, boolean blinking, Lamp lamp, boolean muted, int told) {

    static SimulatedSign dark(int address) {
        return new SimulatedSign(address, "", false, Lamp.OFF, false, 0);
    }

    SimulatedSign showing(String newText, boolean newBlinking) {
        return new SimulatedSign(address, newText, newBlinking, lamp, muted, told + 1);
    }

    SimulatedSign lit(Lamp newLamp) {
        return new SimulatedSign(address, text, blinking, newLamp, muted, told);
    }

    SimulatedSign muted(boolean on) {
        return new SimulatedSign(address, text, blinking, lamp, on, told);
    }
}
