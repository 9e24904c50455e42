package vn.motcua.launcher.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Believes a server only if its certificate was issued by the one certificate authority whose fingerprint was written down. The
 * server sends the authority's certificate along; everything else of a certificate is checked as ever: signature, dates, names.
 * Safe for many threads.
 */
public final class PinnedAuthority extends X509ExtendedTrustManager {

    private static final int SHA_256_BYTES = 32;

    private final byte[] pinned;

    /**
     * @param fingerprint SHA-256 of the authority's certificate, with or without colons and {@code sha256:} in front
     * @throws IllegalArgumentException if it is no such thing
     */
    PinnedAuthority(String fingerprint) {
        String digits = fingerprint
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^SHA-?256[:/=]", "")
                .replaceAll("[:\\s-]", "");
        this.pinned = HexFormat.of().parseHex(digits);
        if (pinned.length != SHA_256_BYTES) {
            throw new IllegalArgumentException("a SHA-256 fingerprint has 64 digits, '%s' has %s"
                    .formatted(fingerprint, Integer.toString(digits.length())));
        }
    }

    /** A context whose clients believe nobody else. */
    SSLContext context() {
        return context(this);
    }

    /**
     * A context whose clients believe servers of one authority only.
     *
     * @param authority a certificate, PEM or DER
     * @throws IOException if the file cannot be read
     * @throws CertificateException if it holds no certificate
     */
    public static SSLContext contextTrusting(Path authority) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(authority)) {
            return context(trusting(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in)));
        }
    }

    private static SSLContext context(X509ExtendedTrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM offers no TLS", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        trusting(find(chain)).checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        trusting(find(chain)).checkServerTrusted(chain, type, socket);
    }

    /** Without a connection no name can be checked, so nobody is believed. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("a server is believed only together with its name");
    }

    private X509Certificate find(X509Certificate[] chain) throws CertificateException {
        for (X509Certificate certificate : chain) {
            if (Arrays.equals(sha256(certificate), pinned)) {
                return certificate;
            }
        }
        X509Certificate top = chain[chain.length - 1];
        throw new CertificateException(
                "the server's certificate comes from another authority (sha256 %s) than the one written down (%s)"
                        .formatted(hex(sha256(top)), hex(pinned)));
    }

    private static String hex(byte[] hash) {
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
    }

    private static byte[] sha256(X509Certificate certificate) throws CertificateException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new CertificateException("cannot compute a fingerprint", e);
        }
    }

    private static X509ExtendedTrustManager trusting(X509Certificate authority) throws CertificateException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("authority", authority);
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateException("cannot check a certificate", e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("this computer serves nobody over TLS");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
            throws CertificateException {
        throw new CertificateException("this computer serves nobody over TLS");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("this computer serves nobody over TLS");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
