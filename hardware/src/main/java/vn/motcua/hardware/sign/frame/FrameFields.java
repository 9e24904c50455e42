package vn.motcua.hardware.sign.frame;

import vn.motcua.hardware.sign.codec.Lamp;
import vn.motcua.hardware.sign.codec.Showing;
import vn.motcua.hardware.sign.codec.SignText;

/**
 * The fields of a frame; what its template has no field for is as in {@link #NONE}.
 *
 * @param address of a sign or keypad, 0 to 255
 * @param text as shown, already fit for the sign
 * @param number of the ticket, 0 when nobody is called
 * @param counter where the citizen is to go, 0 when nobody is called
 * @param key code of a key, 0 to 255
 */
public record FrameFields(int address, String text, int number, int counter, boolean blinking, Lamp lamp, int key) {

    public static final FrameFields NONE = new FrameFields(0, "", 0, 0, false, Lamp.OFF, 0);

    static FrameFields show(int address, Showing what) {
        return new FrameFields(
                address, what.text(), SignText.number(what.text()), what.counter(), what.blinking(), Lamp.OFF, 0);
    }

    public FrameFields withAddress(int value) {
        return new FrameFields(value, text, number, counter, blinking, lamp, key);
    }

    FrameFields withText(String value) {
        return new FrameFields(address, value, number, counter, blinking, lamp, key);
    }

    FrameFields withNumber(int value) {
        return new FrameFields(address, text, value, counter, blinking, lamp, key);
    }

    FrameFields withCounter(int value) {
        return new FrameFields(address, text, number, value, blinking, lamp, key);
    }

    FrameFields withBlinking(boolean value) {
        return new FrameFields(address, text, number, counter, value, lamp, key);
    }

    FrameFields withLamp(Lamp value) {
        return new FrameFields(address, text, number, counter, blinking, value, key);
    }

    public FrameFields withKey(int value) {
        return new FrameFields(address, text, number, counter, blinking, lamp, value);
    }
}
