package vn.motcua.launcher.oidc;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.launcher.start.MissingSetting;

/**
 * The province's OpenID Connect provider; off while no issuer is named.
 *
 * @param issuer its address as stands in its tokens, {@code https://sso.tinh.gov.vn}; http on this computer only
 * @param clientId what the provider calls this desk
 * @param clientSecret what it gave to this desk, best in a file ({@code client-secret-file})
 * @param claim of the id token, which names the person; {@code sub} is the one that no provider gives to somebody else
 *     later
 * @param scopes to ask for; {@code openid} is always among them
 * @param address of this server, as browsers of the staff know it: where the provider sends them back to
 */
@ConfigurationProperties("motcua.oidc")
public record OidcProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("sub") String claim,
        @DefaultValue("openid") List<String> scopes,
        @DefaultValue("") String address) {

    public OidcProperties {
        scopes = List.copyOf(scopes);
    }

    boolean isOn() {
        return !issuer.isBlank();
    }

    /** @throws MissingSetting naming what is missing or cannot be */
    void check() {
        require(!clientId.isBlank(), "motcua.oidc.client-id: what the provider calls this desk");
        require(
                !clientSecret.isBlank(),
                "motcua.oidc.client-secret-file: the file with what the provider gave to this desk");
        require(isSafe(issuer), "motcua.oidc.issuer: an https:// address (http:// on this computer only)");
        require(
                isSafe(address) && !address.endsWith("/"),
                "motcua.oidc.address: the https:// address of this server as the staff's browsers know it, without a slash at its end");
    }

    private static void require(boolean given, String what) {
        if (!given) {
            throw new MissingSetting("Signing in through motcua.oidc.issuer also needs " + what);
        }
    }

    /** Codes and secrets go over https, or do not leave this computer. */
    private static boolean isSafe(String text) {
        try {
            URI address = URI.create(text);
            String host = String.valueOf(address.getHost());
            return "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme())
                            && List.of("localhost", "127.0.0.1", "[::1]").contains(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
