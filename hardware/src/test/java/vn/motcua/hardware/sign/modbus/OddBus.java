package vn.motcua.hardware.sign.modbus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.sign.codec.Check;

/** A line on which each request gets the bytes that a test has for it. */
final class OddBus implements ByteLink {

    private static final byte[] NOTHING = new byte[0];

    volatile int presses;
    private final UnaryOperator<byte[]> answers;
    private final BlockingQueue<byte[]> coming = new ArrayBlockingQueue<>(10_000);
    private byte[] rest = NOTHING;
    private volatile boolean open;

    /** @param answers what a request gets back; {@link #right} is the right thing */
    OddBus(UnaryOperator<byte[]> answers) {
        this.answers = answers;
    }

    /** What a sound device answers, functions 3 and 16; register 17 counts presses. */
    byte[] right(byte[] request) {
        if (request[1] == 16) {
            return frame(Arrays.copyOf(request, 6));
        }
        int count = request[5];
        byte[] body = new byte[3 + 2 * count];
        body[0] = request[0];
        body[1] = 3;
        body[2] = (byte) (2 * count);
        body[4] = presses == 0 ? 0 : (byte) 0x31;
        body[body.length - 1] = (byte) presses;
        return frame(body);
    }

    static byte[] exception(byte[] request, int code) {
        return frame(request[0], request[1] | 0x80, code);
    }

    static byte[] frame(int... octets) {
        byte[] body = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            body[i] = (byte) octets[i];
        }
        return frame(body);
    }

    static byte[] frame(byte[] body) {
        return join(body, Check.CRC16MODBUS.over(body, 0, body.length));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Bytes that come by themselves, later. */
    void send(byte[] bytes) {
        coming.add(bytes);
    }

    @Override
    public String name() {
        return "odd bus";
    }

    @Override
    public void open() {
        open = true;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void write(byte[] bytes, Duration deadline) {
        byte[] answer = answers.apply(bytes.clone());
        if (answer.length > 0) {
            coming.add(answer);
        }
    }

    @Override
    public int read(byte[] into, Duration deadline) throws IOException {
        try {
            if (rest.length == 0) {
                byte[] next = coming.poll(deadline.toNanos(), TimeUnit.NANOSECONDS);
                rest = next == null ? NOTHING : next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        int count = Math.min(rest.length, into.length);
        System.arraycopy(rest, 0, into, 0, count);
        rest = Arrays.copyOfRange(rest, count, rest.length);
        return count;
    }

    @Override
    public void close() {
        open = false;
    }
}
