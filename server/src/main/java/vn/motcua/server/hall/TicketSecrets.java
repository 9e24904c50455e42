package vn.motcua.server.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;

/**
 * The secrets on slips: HMAC-SHA-256 of the ticket's id under a key of this hall, cut to 80 bits. So the journal holds no
 * secret, and a reprint or a restart gives the same one. Safe for many threads.
 */
public final class TicketSecrets {

    private static final Logger LOG = LoggerFactory.getLogger(TicketSecrets.class);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int KEY_BYTES = 32;
    private static final int CHARACTERS = 16;
    private static final int BITS_EACH = 5;

    private final SecretKeySpec key;

    private TicketSecrets(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Under a key that lasts as long as this process: for rehearsals. */
    public static TicketSecrets fresh() {
        return new TicketSecrets(newKey());
    }

    /**
     * Under the key in {@code ticket-key} of a folder, which is made at the first start and is for its owner only.
     *
     * @throws UncheckedIOException naming the file, if it can be neither read nor made
     */
    public static TicketSecrets in(Path folder) {
        Path file = folder.resolve("ticket-key");
        try {
            return new TicketSecrets(readOrMake(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make '%s': %s".formatted(file, e), e);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException(
                    "'%s' is no key; take it away, and codes on slips of today end".formatted(file), e));
        }
    }

    private static byte[] readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            make(file);
        }
        byte[] key = HexFormat.of()
                .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has %s bytes, not %s".formatted(KEY_BYTES, key.length));
        }
        return key;
    }

    /** Made with its permissions, never with wider ones for a moment; who comes second takes the first one's. */
    private static void make(Path file) throws IOException {
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(
                    file,
                    HexFormat.of().formatHex(newKey()) + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("'{}' was made by another start of the same moment", file, e);
        }
    }

    private static byte[] newKey() {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        return fresh;
    }

    public TicketSecret of(TicketId ticket) {
        byte[] mac = mac(ticket.toString());
        StringBuilder text = new StringBuilder(CHARACTERS);
        int bits = 0;
        int held = 0;
        int next = 0;
        while (text.length() < CHARACTERS) {
            if (held < BITS_EACH) {
                bits = bits << Byte.SIZE | (mac[next++] & 0xFF);
                held += Byte.SIZE;
            }
            held -= BITS_EACH;
            text.append(BASE_32.charAt(bits >>> held & 31));
            bits &= (1 << held) - 1;
        }
        return new TicketSecret(text.toString());
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /** Whether this is the ticket's secret; takes the same time however much of it is right. */
    public boolean proves(TicketId ticket, TicketSecret told) {
        return MessageDigest.isEqual(
                of(ticket).value().getBytes(StandardCharsets.US_ASCII),
                told.value().getBytes(StandardCharsets.US_ASCII));
    }
}
