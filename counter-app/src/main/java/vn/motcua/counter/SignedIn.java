package vn.motcua.counter;

import java.util.Optional;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.desk.Role;

/** Who sits before the screen. To be asked from the thread of a request only. */
public interface SignedIn {

    /** The person whose request this is; empty before sign-in. */
    Optional<Person> current();

    /** Ends the session and leaves for the sign-in page. */
    void signOut();

    /**
     * A person who has signed in.
     *
     * @param displayName shown to colleagues only
     * @param passwordDue whether a password of one's own must be set before anything else
     */
    record Person(ClerkId clerk, String account, String displayName, Role role, boolean passwordDue) {}
}
