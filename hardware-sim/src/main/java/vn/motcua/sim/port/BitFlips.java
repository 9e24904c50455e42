package vn.motcua.sim.port;

import java.util.Random;

/** Noise on a line: flips bits. Guarded by whoever owns it. */
public final class BitFlips {

    private Random chance = new Random(1);
    private double rate;

    public void set(double newRate, long seed) {
        rate = newRate;
        chance = new Random(seed);
    }

    public byte[] spoil(byte[] bytes) {
        byte[] spoilt = bytes.clone();
        for (int i = 0; i < spoilt.length; i++) {
            if (chance.nextDouble() < rate) {
                spoilt[i] ^= (byte) (1 << chance.nextInt(8));
            }
        }
        return spoilt;
    }

    /** Bytes that nobody has sent. */
    public byte[] nonsense(int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }
}
