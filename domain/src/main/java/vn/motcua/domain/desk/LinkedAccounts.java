package vn.motcua.domain.desk;

import java.util.Optional;

/**
 * Accounts of this desk that are tied to names of an identity provider, such as the province's: who proves the name there
 * is that account here. There only where a provider is named.
 */
public interface LinkedAccounts {

    /** What the provider calls the person of an account. */
    Optional<String> findName(String account);

    /**
     * Ties an account to a name of the provider, or to none, and ends every session of the account but the one that asks.
     *
     * @param name empty to tie it to none
     * @throws IllegalArgumentException with a text for people if another account has that name
     */
    void link(String account, String name, String by);
}
