package vn.motcua.server.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * PEM files of one folder that belongs to the program's user alone: the folder is of mode 0700, keys are of mode 0600. A file
 * is replaced as a whole or not at all.
 */
final class CertificateFolder {

    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    CertificateFolder(Path folder) {
        this.folder = folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    List<X509Certificate> readCertificates(String name) {
        try (var in = Files.newInputStream(file(name))) {
            Collection<? extends Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            return read.stream().map(X509Certificate.class::cast).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s".formatted(file(name)), e);
        } catch (CertificateException e) {
            throw new UnusableCertificate("%s holds no certificate that can be read".formatted(file(name)), e);
        }
    }

    /** An unencrypted PKCS #8 key, as RFC 7468 writes it. */
    PrivateKey readKey(String name) {
        try (var reader = new PemReader(Files.newBufferedReader(file(name), StandardCharsets.US_ASCII))) {
            PemObject pem = reader.readPemObject();
            if (pem == null || !pem.getType().equals("PRIVATE KEY")) {
                throw new UnusableCertificate("%s holds no private key".formatted(file(name)), null);
            }
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pem.getContent()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s".formatted(file(name)), e);
        } catch (java.security.GeneralSecurityException e) {
            throw new UnusableCertificate("%s holds no private key that can be read".formatted(file(name)), e);
        }
    }

    void writeKey(String name, PrivateKey key) {
        write(name, List.of(new PemObject("PRIVATE KEY", key.getEncoded())));
    }

    void writeCertificates(String name, List<X509Certificate> chain) {
        write(name, chain.stream().map(CertificateFolder::pem).toList());
    }

    private static PemObject pem(X509Certificate certificate) {
        try {
            return new PemObject("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException("cannot encode a certificate that was just made", e);
        }
    }

    private void write(String name, List<PemObject> objects) {
        var text = new StringWriter();
        try (var pem = new PemWriter(text)) {
            for (PemObject object : objects) {
                pem.writeObject(object);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            createFolder();
            Path fresh = createFile();
            Files.writeString(fresh, text.toString(), StandardCharsets.US_ASCII);
            Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write %s".formatted(file(name)), e);
        }
    }

    private void createFolder() throws IOException {
        if (isPosix()) {
            Files.createDirectories(folder, OWNER_ONLY_FOLDER);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } else {
            Files.createDirectories(folder);
        }
    }

    private Path createFile() throws IOException {
        return isPosix()
                ? Files.createTempFile(folder, "new", ".pem", OWNER_ONLY_FILE)
                : Files.createTempFile(folder, "new", ".pem");
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
