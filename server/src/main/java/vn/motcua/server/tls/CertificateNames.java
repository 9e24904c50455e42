package vn.motcua.server.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the names out of certificates: those a server's certificate holds, and those an authority may certify. */
final class CertificateNames {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateNames.class);
    private static final int DNS = 2; // the choice of GeneralName, RFC 5280 section 4.2.1.6
    private static final int ADDRESS = 7;

    private CertificateNames() {}

    /** The names a certificate holds. */
    static ServerNames of(X509Certificate certificate) {
        var hosts = new ArrayList<String>();
        var addresses = new ArrayList<String>();
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            for (List<?> name : names == null ? List.<List<?>>of() : names) {
                switch ((Integer) name.getFirst()) {
                    case DNS -> hosts.add((String) name.get(1));
                    case ADDRESS -> addresses.add((String) name.get(1));
                    default -> {} // other kinds name no server
                }
            }
        } catch (CertificateParsingException e) {
            throw new UnusableCertificate("the names of a certificate cannot be read", e);
        }
        return new ServerNames(hosts, addresses);
    }

    /** Those of {@code names} that the authority's name constraints let it certify; the others are logged with the mend. */
    static ServerNames permitted(X509Certificate authority, ServerNames names) {
        byte[] extension = authority.getExtensionValue(Extension.nameConstraints.getId());
        if (extension == null) {
            return names;
        }
        var constraints = NameConstraints.getInstance(
                ASN1OctetString.getInstance(extension).getOctets());
        var validator = new PKIXNameConstraintValidator();
        validator.intersectPermittedSubtree(constraints.getPermittedSubtrees());
        return new ServerNames(
                names.hosts().stream()
                        .filter(host -> permits(validator, new GeneralName(GeneralName.dNSName, host)))
                        .toList(),
                names.addresses().stream()
                        .filter(address -> permits(validator, new GeneralName(GeneralName.iPAddress, address)))
                        .toList());
    }

    private static boolean permits(PKIXNameConstraintValidator validator, GeneralName name) {
        try {
            validator.checkPermitted(name);
            return true;
        } catch (NameConstraintValidatorException e) {
            LOG.warn(
                    "https: {} is left out of the certificate, the hall's authority may not certify it. For a new authority, "
                            + "stop the server and delete the folder 'tls'; every device must then trust the new one",
                    name);
            return false;
        }
    }
}
