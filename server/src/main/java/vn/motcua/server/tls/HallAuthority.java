package vn.motcua.server.tls;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The hall's own certificate authority and the certificate of its server, kept in one folder.
 *
 * <p>The authority may certify this hall's names, {@code *.local} and private addresses only (name constraints, RFC 5280 section
 * 4.2.1.10): whoever steals its key cannot stand in for other sites on devices that trust it. The server's key stays the
 * same when its certificate is renewed. Safe for many threads.
 */
public final class HallAuthority {

    /** How long the server's certificate is valid; browsers refuse more than 398 days. */
    static final Duration VALID = Duration.ofDays(397);

    /** How long before its end a certificate is renewed. */
    static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private static final Duration AUTHORITY_VALID = Duration.ofDays(3650);
    private static final Duration BACKDATED = Duration.ofDays(1); // clocks of phones and old displays are often behind
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final List<String> PRIVATE_ADDRESSES =
            List.of("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7");

    private static final String AUTHORITY_KEY = "authority.key";
    private static final String AUTHORITY = "authority.crt";
    private static final String SERVER_KEY = "server.key";
    private static final String SERVER = "server.crt";

    private final CertificateFolder folder;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** @param folder holds the keys; is made when it is missing */
    public HallAuthority(Path folder, InstantSource clock) {
        this.folder = new CertificateFolder(folder);
        this.clock = clock;
    }

    /** The server's certificate, followed by the authority's; PEM. */
    public Path serverCertificate() {
        return folder.file(SERVER);
    }

    /** The server's private key; PEM, PKCS #8. */
    public Path serverKey() {
        return folder.file(SERVER_KEY);
    }

    /** The authority's own certificate. */
    public X509Certificate authority() {
        return folder.readCertificates(AUTHORITY).getFirst();
    }

    /**
     * Makes what is missing and renews what ends soon or does not name every address of this computer.
     *
     * @param further names and addresses that a setting adds to those of this computer
     * @return whether a certificate was written
     * @throws UnusableCertificate if a file cannot be used or a name cannot be certified; nothing was changed then
     */
    public synchronized boolean renew(Collection<String> further) {
        ServerNames names = ServerNames.ofThisComputer(further);
        boolean fresh = false;
        if (!folder.has(AUTHORITY_KEY) && !folder.has(AUTHORITY)) {
            makeAuthority(names);
            fresh = true;
        }
        ServerNames certified = CertificateNames.permitted(authority(), names);
        if (!folder.has(SERVER_KEY) || !folder.has(SERVER)) {
            KeyPair keys = newKeys();
            folder.writeKey(SERVER_KEY, keys.getPrivate());
            makeServer(certified, keys.getPublic());
            return true;
        }
        if (fresh || isDue(certified)) {
            makeServer(certified, folder.readCertificates(SERVER).getFirst().getPublicKey());
            return true;
        }
        return false;
    }

    private boolean isDue(ServerNames names) {
        List<X509Certificate> chain = folder.readCertificates(SERVER);
        X509Certificate certificate = chain.getFirst();
        Instant now = clock.instant();
        return !chain.getLast().equals(authority())
                || now.isBefore(certificate.getNotBefore().toInstant())
                || now.isAfter(certificate.getNotAfter().toInstant().minus(RENEWED_BEFORE))
                || !CertificateNames.of(certificate).covers(names);
    }

    private void makeAuthority(ServerNames names) {
        KeyPair keys = newKeys();
        Instant now = clock.instant();
        var subject = new X500Principal("CN=Motcua %s,O=Motcua".formatted(Long.toHexString(random.nextLong() >>> 32)));
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    subject,
                    serial(),
                    Date.from(now.minus(BACKDATED)),
                    Date.from(now.plus(AUTHORITY_VALID)),
                    subject,
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()))
                    .addExtension(Extension.nameConstraints, true, constraints(names));
            X509Certificate certificate = sign(builder, keys.getPrivate());
            folder.writeKey(AUTHORITY_KEY, keys.getPrivate());
            folder.writeCertificates(AUTHORITY, List.of(certificate));
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a certificate authority", e);
        }
    }

    private static NameConstraints constraints(ServerNames names) {
        Stream<GeneralName> hosts = Stream.concat(names.hosts().stream(), Stream.of("local"))
                .map(host -> new GeneralName(GeneralName.dNSName, host));
        Stream<GeneralName> addresses = Stream.concat(
                        PRIVATE_ADDRESSES.stream(), names.addresses().stream().map(HallAuthority::alone))
                .map(range -> new GeneralName(GeneralName.iPAddress, range));
        return new NameConstraints(
                Stream.concat(hosts, addresses).map(GeneralSubtree::new).toArray(GeneralSubtree[]::new), null);
    }

    private static String alone(String address) {
        return address + (address.indexOf(':') < 0 ? "/32" : "/128");
    }

    private void makeServer(ServerNames names, PublicKey key) {
        if (!folder.has(AUTHORITY_KEY)) {
            throw new UnusableCertificate(
                    "%s is not there: the server's certificate can be renewed only with it"
                            .formatted(folder.file(AUTHORITY_KEY)),
                    null);
        }
        X509Certificate authority = authority();
        Instant now = clock.instant();
        Instant end = earlier(now.plus(VALID), authority.getNotAfter().toInstant());
        try {
            var extensions = new JcaX509ExtensionUtils();
            var builder = new JcaX509v3CertificateBuilder(
                    authority.getSubjectX500Principal(),
                    serial(),
                    Date.from(now.minus(BACKDATED)),
                    Date.from(end),
                    new X500Principal("CN=Motcua"),
                    key);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectAlternativeName, false, alternatives(names))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            extensions.createAuthorityKeyIdentifier(authority.getPublicKey()))
                    .addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
            X509Certificate certificate = sign(builder, folder.readKey(AUTHORITY_KEY));
            folder.writeCertificates(SERVER, List.of(certificate, authority));
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot make the server's certificate", e);
        }
    }

    private static GeneralNames alternatives(ServerNames names) {
        var all = new ArrayList<GeneralName>();
        names.hosts().forEach(host -> all.add(new GeneralName(GeneralName.dNSName, host)));
        names.addresses().forEach(address -> all.add(new GeneralName(GeneralName.iPAddress, address)));
        return new GeneralNames(all.toArray(GeneralName[]::new));
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key) throws CertificateException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(key)));
        } catch (OperatorCreationException e) {
            throw new UnusableCertificate("the authority's key cannot sign", e);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private BigInteger serial() {
        return new BigInteger(127, random).add(BigInteger.ONE);
    }

    private KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM makes no P-256 keys", e);
        }
    }
}
