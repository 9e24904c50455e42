package vn.motcua.domain.staff;

import java.util.Optional;
import vn.motcua.domain.refusal.DeskAnswer;

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
     */
    DeskAnswer<DeskAnswer.Nothing> link(String account, String name, String by);
}
