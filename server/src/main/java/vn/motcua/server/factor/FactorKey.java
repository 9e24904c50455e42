package vn.motcua.server.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import vn.motcua.server.storage.PrivateFolder;

/**
 * Encrypts what authenticators share with this hall, AES-256-GCM, under a key that lies beside the database and not in it:
 * a copy of the database, or a database on another computer, gives nobody a code.
 */
final class FactorKey {

    static final String FILE = "motcua-factor.key";
    private static final int BYTES = 32;
    private static final int IV_BYTES = 16;

    private final BytesEncryptor cipher;

    private FactorKey(byte[] key) {
        this.cipher = AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key, "AES"))
                .ivGenerator(KeyGenerators.secureRandom(IV_BYTES))
                .build();
    }

    /**
     * Under the key of a folder, which is made when it is first needed and is for its owner only.
     *
     * @throws UncheckedIOException naming the file, if it can be neither read nor made
     */
    static FactorKey in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            PrivateFolder.makeFile(file);
            PrivateFolder.closeFile(file);
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            byte[] key = text.isEmpty() ? make(file) : HexFormat.of().parseHex(text);
            if (key.length != BYTES) {
                throw new IOException("a key has %s bytes, not %s".formatted(BYTES, key.length));
            }
            return new FactorKey(key);
        } catch (IOException | IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException(
                    "'%s' can be neither read nor made: %s. Put it back from where it was kept; without it each second factor must be set up anew"
                            .formatted(file, e.getMessage()),
                    e));
        }
    }

    private static byte[] make(Path file) throws IOException {
        byte[] key = KeyGenerators.secureRandom(BYTES).generateKey();
        Files.writeString(
                file,
                HexFormat.of().formatHex(key) + "\n",
                StandardCharsets.US_ASCII,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        return key;
    }

    String encrypt(byte[] secret) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(secret));
    }

    /** Empty if it was encrypted under another key. */
    Optional<byte[]> decrypt(String text) {
        try {
            return Optional.of(cipher.decrypt(Base64.getDecoder().decode(text)));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
