package vn.motcua.hardware.sim;

import java.util.Random;

/** A line that spoils what goes over it. Guarded by whoever owns it. */
final class BitFlips {

    private Random chance = new Random(1);
    private double rate;

    void set(double newRate, long seed) {
        rate = newRate;
        chance = new Random(seed);
    }

    byte[] spoil(byte[] bytes) {
        byte[] spoilt = bytes.clone();
        for (int i = 0; i < spoilt.length; i++) {
            if (chance.nextDouble() < rate) {
                spoilt[i] ^= (byte) (1 << chance.nextInt(8));
            }
        }
        return spoilt;
    }

    /** Bytes that nobody has sent. */
    byte[] nonsense(int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }
}
