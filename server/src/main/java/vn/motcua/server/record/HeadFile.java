package vn.motcua.server.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.server.chain.Tip;

/**
 * The head of the record in the file {@code motcua.head}, with a code (HMAC-SHA256, RFC 2104) made with the key in {@code
 * motcua.key}: whoever can write the database only cannot make another head. Both files are readable by their owner only.
 * For one thread at a time.
 *
 * <pre>
 * motcua-head 1
 * written 1795986000000
 * closed true
 * journal 1204 5f1c…
 * audit 31 09ab…
 * revoked 77e0…
 * hmac 6b2d…
 * </pre>
 */
final class HeadFile {

    /** What stands in the folder. */
    sealed interface Found {

        record Present(Head head) implements Found {}

        /** Neither file is there. */
        record Nothing() implements Found {}

        /** One of the two is missing. */
        record Missing(String file) implements Found {}

        /** The code does not fit. */
        record Forged(String why) implements Found {}
    }

    private static final String FORM = "motcua-head 1";
    private static final String HMAC = "hmac ";
    private static final int KEY_BYTES = 32;

    private final Path head;
    private final Path key;

    HeadFile(Path directory) {
        this.head = directory.resolve("motcua.head");
        this.key = directory.resolve("motcua.key");
    }

    Path path() {
        return head;
    }

    /** @throws UncheckedIOException if a file that is there cannot be read */
    Found read() {
        boolean isHead = Files.exists(head);
        boolean isKey = Files.exists(key);
        if (!isHead && !isKey) {
            return new Found.Nothing();
        }
        if (!isHead || !isKey) {
            return new Found.Missing(String.valueOf((isHead ? key : head).getFileName()));
        }
        try {
            return parse(Files.readString(head));
        } catch (IOException e) {
            throw unusable(head, e);
        }
    }

    private static UncheckedIOException unusable(Path file, IOException e) {
        return new UncheckedIOException("cannot use '%s': %s".formatted(file, e.getMessage()), e);
    }

    private Found parse(String text) {
        int end = text.lastIndexOf(HMAC);
        if (end < 0) {
            return new Found.Forged("no code");
        }
        String body = text.substring(0, end);
        byte[] given = text.substring(end + HMAC.length()).strip().getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(given, code(body).getBytes(StandardCharsets.US_ASCII))) {
            return new Found.Forged("the code does not fit");
        }
        return new Found.Present(decode(body.lines().toList()));
    }

    /** The code fits, so these are lines that {@link #encode} has written. */
    private static Head decode(List<String> lines) {
        Head found = Head.first(0, Tip.NONE, Tip.NONE);
        List<String> revoked = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> accepted = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int blank = line.indexOf(' ');
            String value = line.substring(blank + 1);
            switch (line.substring(0, blank)) {
                case "written" ->
                    found = found.at(Long.parseLong(value), found.closed(), found.journal(), found.audit());
                case "closed" ->
                    found = found.at(found.writtenMs(), Boolean.parseBoolean(value), found.journal(), found.audit());
                case "journal" -> found = found.at(found.writtenMs(), found.closed(), tip(value), found.audit());
                case "audit" -> found = found.at(found.writtenMs(), found.closed(), found.journal(), tip(value));
                case "revoked" -> revoked.add(value);
                case "open" -> open.add(value);
                case "accepted" -> accepted.add(value);
                default -> {} // written by a newer version
            }
        }
        return new Head(found.writtenMs(), found.closed(), found.journal(), found.audit(), revoked, open, accepted);
    }

    private static Tip tip(String text) {
        int blank = text.indexOf(' ');
        return new Tip(Long.parseLong(text.substring(0, blank)), text.substring(blank + 1));
    }

    /** Replaces the file in one step; on the disk when this returns. Makes the key if there is none. */
    void write(Head newest) {
        try {
            makeKey();
            String body = encode(newest);
            replace(head, (body + HMAC + code(body) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unusable(head, e);
        }
    }

    private static String encode(Head head) {
        var text = new StringBuilder(FORM).append('\n');
        line(text, "written", Long.toString(head.writtenMs()));
        line(text, "closed", Boolean.toString(head.closed()));
        line(text, "journal", head.journal().seq() + " " + head.journal().hash());
        line(text, "audit", head.audit().seq() + " " + head.audit().hash());
        head.revoked().forEach(hash -> line(text, "revoked", hash));
        head.open().forEach(finding -> line(text, "open", finding));
        head.accepted().forEach(finding -> line(text, "accepted", finding));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(' ').append(value.replaceAll("\\R", " ")).append('\n');
    }

    private void makeKey() throws IOException {
        if (Files.exists(key)) {
            return;
        }
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        replace(key, HexFormat.of().formatHex(fresh).getBytes(StandardCharsets.US_ASCII));
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly())) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownersOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private String code(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    HexFormat.of().parseHex(Files.readString(key).strip()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw unusable(key, e);
        } catch (IllegalArgumentException e) {
            return "the key is not one"; // fits no code: told as forged
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
