package vn.motcua.hardware.keypad;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the key events of a Linux input device: {@code struct input_event} of 24 bytes on 64-bit kernels (16 bytes of
 * time, type, code, value; little endian on the PCs we know; linux/input.h). One thread.
 */
final class InputEvents {

    static final int BYTES = 24;
    private static final int EV_KEY = 1;
    private static final int PRESSED = 1; // 0 is a release, 2 the kernel's own repeat

    private final byte[] held = new byte[BYTES];
    private int count;

    /** @return the codes of the keys that went down */
    List<Integer> feed(byte[] bytes, int length) {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            held[count++] = bytes[i];
            if (count == BYTES) {
                count = 0;
                ByteBuffer event = ByteBuffer.wrap(held).order(ByteOrder.LITTLE_ENDIAN);
                if (event.getShort(16) == EV_KEY && event.getInt(20) == PRESSED) {
                    keys.add(Short.toUnsignedInt(event.getShort(18)));
                }
            }
        }
        return keys;
    }

    /** The device was opened anew. */
    void reset() {
        count = 0;
    }
}
