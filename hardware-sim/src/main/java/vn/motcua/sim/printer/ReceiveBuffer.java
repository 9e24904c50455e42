package vn.motcua.sim.printer;

import java.util.Arrays;

/** A queue of bytes that grows as needed. One thread. */
final class ReceiveBuffer {

    private byte[] ring = new byte[4096]; // the length stays a power of two
    private int head;
    private int size;

    int size() {
        return size;
    }

    void add(int octet) {
        if (size == ring.length) {
            byte[] larger = Arrays.copyOf(Arrays.copyOfRange(ring, head, ring.length), ring.length * 2);
            System.arraycopy(ring, 0, larger, ring.length - head, head);
            ring = larger;
            head = 0;
        }
        ring[(head + size) & (ring.length - 1)] = (byte) octet;
        size++;
    }

    int remove() {
        int octet = ring[head] & 0xFF;
        head = (head + 1) & (ring.length - 1);
        size--;
        return octet;
    }

    void clear() {
        size = 0;
    }
}
