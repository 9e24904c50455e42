package vn.motcua.sim.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.scanner.ScannerSettings;
import vn.motcua.hardware.simulation.Control;
import vn.motcua.hardware.simulation.Simulator;
import vn.motcua.sim.port.Loopback;

/**
 * A scanner made of software, behind a real TCP port of this computer; with socat between, behind a serial port. It reads
 * what it is told to, well or badly. Any thread may call; one client at a time.
 */
public final class SimulatedScanner implements Simulator {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedScanner.class);
    private static final int OVERSIZED_BYTES = 4096;
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int CR = 0x0D;
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323"; // huyền, sắc, ngã, hỏi, nặng

    private static final Duration WELCOME_WITHIN = Duration.ofSeconds(1);

    private final ScannerSettings settings;
    private final int port;
    private final Object wire = new Object(); // guards door, client and what is written to it
    private @Nullable ServerSocket door; // null while unplugged
    private @Nullable Socket client;
    private boolean closed;

    private SimulatedScanner(ServerSocket door, ScannerSettings settings) {
        this.door = door;
        this.port = door.getLocalPort();
        this.settings = settings;
    }

    /**
     * Plugs a scanner in at 127.0.0.1.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @throws IOException if the port is taken
     */
    public static SimulatedScanner start(int port, ScannerSettings settings) throws IOException {
        ServerSocket door = Loopback.listen(port);
        var scanner = new SimulatedScanner(door, settings);
        scanner.welcomeAt(door);
        return scanner;
    }

    private void welcomeAt(ServerSocket open) {
        Thread.ofPlatform().daemon().name("simulated-scanner-port").start(() -> welcome(open));
    }

    @Override
    public int port() {
        return port;
    }

    /**
     * Reads a code as a healthy scanner does.
     *
     * @return whether somebody listened
     */
    public boolean scan(String text) {
        return scanBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a code of any bytes. */
    public boolean scanBytes(byte[] code) {
        return send(framed(code));
    }

    /** Loses the trigger in the middle: the first half, and no end. */
    public boolean scanPartly(String text) {
        byte[] whole = framed(text.getBytes(StandardCharsets.UTF_8));
        return send(Arrays.copyOf(whole, Math.max(1, whole.length / 2)));
    }

    /** Sends the text as windows-1258, as a scanner set up for an old code page does. */
    public boolean scanInWindows1258(String text) {
        // that code page writes tone marks apart from their letters
        StringBuilder apart = new StringBuilder();
        for (char letter : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            apart.append(toneApart(String.valueOf(letter)));
        }
        return scanBytes(apart.toString().getBytes(Charset.forName("windows-1258")));
    }

    private static String toneApart(String letter) {
        if (Charset.forName("windows-1258").newEncoder().canEncode(letter)) {
            return letter;
        }
        String marks = Normalizer.normalize(letter, Normalizer.Form.NFD);
        StringBuilder base = new StringBuilder();
        StringBuilder tone = new StringBuilder();
        for (int i = 0; i < marks.length(); i++) {
            (TONES.indexOf(marks.charAt(i)) >= 0 ? tone : base).append(marks.charAt(i));
        }
        return Normalizer.normalize(base, Normalizer.Form.NFC) + tone;
    }

    /** A code of 4 KB. */
    public boolean scanOversized() {
        byte[] code = new byte[OVERSIZED_BYTES];
        Arrays.fill(code, (byte) '7');
        return scanBytes(code);
    }

    /** A stuck trigger: that many different codes at once. */
    public boolean flood(int codes) {
        ByteArrayOutputStream storm = new ByteArrayOutputStream();
        for (int i = 0; i < codes; i++) {
            storm.writeBytes(framed(String.format(Locale.ROOT, "FLOOD-%05d", i).getBytes(StandardCharsets.US_ASCII)));
        }
        return send(storm.toByteArray());
    }

    /** Pulls the cable. */
    public void unplug() {
        synchronized (wire) {
            hangUp();
            if (door != null) {
                shut(door); // a client that comes back at once must find nobody
                door = null;
            }
        }
    }

    /**
     * Puts the cable back; does nothing if it is in.
     *
     * @throws IOException if somebody else has taken the port meanwhile
     */
    public void plugIn() throws IOException {
        synchronized (wire) {
            if (door == null && !closed) {
                ServerSocket again = Loopback.listen(port);
                door = again;
                welcomeAt(again);
            }
        }
    }

    /** Pulls the cable or puts it back; where that fails, it stays out, and {@link #isPluggedIn} says so. */
    void setUnplugged(boolean out) {
        if (out) {
            unplug();
            return;
        }
        try {
            plugIn();
        } catch (IOException e) {
            LOG.warn("simulated scanner: stays unplugged: {}", e.getMessage());
        }
    }

    public boolean isPluggedIn() {
        synchronized (wire) {
            return door != null;
        }
    }

    @Override
    public List<Control> controls() {
        return ScannerControls.list(this);
    }

    @Override
    public void close() {
        synchronized (wire) {
            closed = true;
            unplug();
        }
    }

    private void shut(ServerSocket open) {
        try {
            open.close();
        } catch (IOException e) {
            LOG.warn("simulated scanner: port {} did not close: {}", port, e.getMessage());
        }
    }

    private byte[] framed(byte[] code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (settings.prefix()) {
            case NONE -> {}
            case STX -> out.write(STX);
            case AIM -> out.writeBytes("]Q1".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(code);
        switch (settings.suffix()) {
            case LINE -> out.write(CR);
            case ETX -> out.write(ETX);
            case NONE -> {}
        }
        return out.toByteArray();
    }

    private boolean send(byte[] bytes) {
        synchronized (wire) {
            Socket listening = awaitClient();
            if (listening == null) {
                return false;
            }
            try {
                OutputStream out = listening.getOutputStream();
                out.write(bytes);
                out.flush();
                return true;
            } catch (IOException e) {
                LOG.debug("simulated scanner: nobody takes the code: {}", e.getMessage());
                return false;
            }
        }
    }

    /** A driver that is connected may not be welcomed yet: that takes a thread of ours its moment. Holds the wire. */
    private @Nullable Socket awaitClient() {
        long until = System.nanoTime() + WELCOME_WITHIN.toNanos();
        try {
            for (long left = WELCOME_WITHIN.toMillis(); client == null && door != null && left > 0; ) {
                wire.wait(left);
                left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return client;
    }

    private void welcome(ServerSocket open) {
        while (!open.isClosed()) {
            try (Socket visitor = open.accept()) {
                visitor.setTcpNoDelay(true);
                synchronized (wire) {
                    if (open.isClosed()) {
                        return;
                    }
                    client = visitor;
                    wire.notifyAll();
                }
                visitor.getInputStream().transferTo(OutputStream.nullOutputStream()); // until it hangs up
            } catch (IOException e) {
                LOG.debug("simulated scanner: client gone: {}", e.getMessage());
            } finally {
                forget();
            }
        }
    }

    /** Of the one that was served here; after a new plugging-in there may be another. */
    private void forget() {
        synchronized (wire) {
            if (client != null && client.isClosed()) {
                client = null;
            }
        }
    }

    private void hangUp() {
        if (client != null) {
            try {
                client.close();
            } catch (IOException e) {
                LOG.debug("simulated scanner: socket did not close: {}", e.getMessage());
            }
            client = null;
        }
    }
}
