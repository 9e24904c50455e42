package vn.motcua.hardware.link;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A USB printer at Linux' {@code /dev/usb/lp0}: plain file input and output, no native library.
 *
 * <p>The kernel's driver waits for each transfer, a printer without paper takes none, and a blocked write on such a
 * file cannot be ended from outside (usblp.c). So reads and writes run on two daemon threads of their own: a caller
 * gets its deadline, and a stuck thread stays with the dead session until the printer moves or is unplugged.
 */
public final class UsblpLink implements ByteLink {

    private static final int READ_BYTES = 256;

    private static final class Session {
        final RandomAccessFile file; // a channel would let no write pass while a read waits
        final BlockingQueue<byte[]> read = new ArrayBlockingQueue<>(64);
        final BlockingQueue<byte[]> write = new ArrayBlockingQueue<>(1);
        final BlockingQueue<String> written = new ArrayBlockingQueue<>(1);
        volatile String trouble = "";

        Session(RandomAccessFile file) {
            this.file = file;
        }
    }

    private final Path path;
    private final DeviceFile device;
    private volatile @Nullable Session session;
    private byte[] rest = new byte[0];

    /**
     * Opens USB printers only; every other file is refused by name.
     *
     * @param path best a link by serial number made by udev: the number of lp0 changes
     */
    public UsblpLink(Path path) {
        this(path, DeviceFile.PRINTER);
    }

    /** Tests have other devices at hand than printers. */
    UsblpLink(Path path, DeviceFile device) {
        this.path = path;
        this.device = device;
    }

    @Override
    public String name() {
        return "usblp " + path;
    }

    @Override
    public boolean isOpen() {
        return session != null;
    }

    @Override
    public void open() throws IOException {
        if (session != null) {
            return;
        }
        Path real = device.find(name(), path);
        try {
            Session opened = new Session(open(real));
            rest = new byte[0];
            session = opened;
            Thread.ofPlatform().daemon().name("usblp read " + path).start(() -> readOn(opened));
            Thread.ofPlatform().daemon().name("usblp write " + path).start(() -> writeOn(opened));
        } catch (IOException e) {
            throw new IOException("cannot open '%s': %s".formatted(name(), e.getMessage()), e);
        }
    }

    private RandomAccessFile open(Path real) throws IOException {
        RandomAccessFile file = new RandomAccessFile(real.toFile(), "rw");
        try {
            device.checkOpened(name(), real);
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private void readOn(Session of) {
        byte[] buffer = new byte[READ_BYTES];
        try {
            while (session == of) {
                int count = of.file.read(buffer);
                if (count > 0) {
                    of.read.put(Arrays.copyOf(buffer, count));
                } else if (count < 0) {
                    of.trouble = "the printer sends no more";
                    return;
                } else {
                    Thread.sleep(20); // usblp answers at once, with nothing, while the printer is silent
                }
            }
        } catch (IOException e) {
            of.trouble = String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeOn(Session of) {
        try {
            while (session == of) {
                byte[] bytes = of.write.poll(1, TimeUnit.SECONDS);
                if (bytes != null) {
                    of.file.write(bytes);
                    of.written.put("");
                }
            }
        } catch (IOException e) {
            of.trouble = String.valueOf(e.getMessage());
            of.written.offer(of.trouble);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws IOException {
        Session open = current();
        try {
            open.written.clear();
            if (!open.write.offer(bytes.clone(), deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("an earlier write is stuck");
            }
            String trouble = open.written.poll(deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (trouble == null) {
                throw new IOException("not taken within %s ms".formatted(deadline.toMillis()));
            }
            if (!trouble.isEmpty()) {
                throw new IOException(trouble);
            }
        } catch (IOException e) {
            close();
            throw new IOException("cannot write to '%s': %s".formatted(name(), e.getMessage()), e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing to '%s'".formatted(name()), e);
        }
    }

    @Override
    public int read(byte[] into, Duration deadline) throws IOException {
        Session open = current();
        try {
            if (rest.length == 0) {
                byte[] next = open.read.poll(deadline.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    if (session != open || !open.trouble.isEmpty()) {
                        close();
                        throw new IOException("cannot read from '%s': %s".formatted(name(), open.trouble));
                    }
                    return 0;
                }
                rest = next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading from '%s'".formatted(name()), e);
        }
        int count = Math.min(rest.length, into.length);
        System.arraycopy(rest, 0, into, 0, count);
        rest = Arrays.copyOfRange(rest, count, rest.length);
        return count;
    }

    private Session current() throws IOException {
        Session open = session;
        if (open == null) {
            throw new IOException("'%s' is not open".formatted(name()));
        }
        return open;
    }

    @Override
    public void close() {
        Session open = session;
        session = null;
        if (open != null) {
            // closing may itself wait for a stuck transfer, so nobody waits for it
            Thread.ofPlatform().daemon().name("usblp close " + path).start(() -> {
                try {
                    open.file.close();
                } catch (IOException e) {
                    open.trouble = String.valueOf(e.getMessage());
                }
            });
        }
    }
}
