package vn.motcua.launcher.oidc;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.motcua.server.access.identity.Identity;

/**
 * Somebody whom the provider has named and who has an account here. Nothing of what the provider says decides what this
 * person may do.
 *
 * @param identity the account here, with its role
 */
public record ProvincePerson(Identity identity, OidcIdToken token) implements OidcUser {

    @Override
    public String getName() {
        return identity.name();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return AuthorityUtils.createAuthorityList("ROLE_" + identity.role().name());
    }
}
