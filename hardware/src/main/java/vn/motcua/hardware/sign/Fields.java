package vn.motcua.hardware.sign;

/**
 * What a frame says; what its template has no field for is as in {@link #NONE}.
 *
 * @param address of a sign or keypad, 0 to 255
 * @param text as shown, already fit for the sign
 * @param number of the ticket, 0 when nobody is called
 * @param counter where the citizen is to go, 0 when nobody is called
 * @param key code of a key, 0 to 255
 */
record Fields(int address, String text, int number, int counter, boolean blinking, Lamp lamp, int key) {

    static final Fields NONE = new Fields(0, "", 0, 0, false, Lamp.OFF, 0);

    static Fields show(int address, Showing what) {
        return new Fields(
                address, what.text(), SignText.number(what.text()), what.counter(), what.blinking(), Lamp.OFF, 0);
    }

    Fields withAddress(int value) {
        return new Fields(value, text, number, counter, blinking, lamp, key);
    }

    Fields withText(String value) {
        return new Fields(address, value, number, counter, blinking, lamp, key);
    }

    Fields withNumber(int value) {
        return new Fields(address, text, value, counter, blinking, lamp, key);
    }

    Fields withCounter(int value) {
        return new Fields(address, text, number, value, blinking, lamp, key);
    }

    Fields withBlinking(boolean value) {
        return new Fields(address, text, number, counter, value, lamp, key);
    }

    Fields withLamp(Lamp value) {
        return new Fields(address, text, number, counter, blinking, value, key);
    }

    Fields withKey(int value) {
        return new Fields(address, text, number, counter, blinking, lamp, value);
    }
}
