package vn.motcua.server.tls;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Https.
 *
 * @param enabled whether the server's port answers https; plain http is then redirected, except from this computer itself.
 *     Default false; {@code ./run --https} sets it
 * @param names names and addresses of this server that its certificate should hold besides those this computer knows of,
 *     for instance {@code motcua.phuong.example}. Default none
 * @param certificate the office's own certificate with its chain, PEM; instead of one of the hall's authority. Default none
 * @param privateKey the key of {@code certificate}, PEM, PKCS #8 without a password. Default none
 */
@ConfigurationProperties("motcua.tls")
public record TlsProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue List<String> names,
        @Nullable Path certificate,
        @Nullable Path privateKey) {

    public TlsProperties {
        names = List.copyOf(names);
        if ((certificate == null) != (privateKey == null)) {
            throw new IllegalArgumentException(
                    "motcua.tls.certificate and motcua.tls.private-key go together: set both or none");
        }
    }

    /** Whether the hall's own authority makes the certificate. */
    public boolean isOwnAuthority() {
        return certificate == null;
    }
}
