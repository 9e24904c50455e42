package vn.motcua.counter.parts;

import java.util.Optional;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.staff.Role;

/**
 * Who sits before the screen. Asked at every action, on the thread of its request or in the lock of the page that has had
 * work done beside it; what was answered is not kept by a page, because the next click may come after the session has
 * ended. A house rule holds this.
 */
public interface SignedIn {

    /** The person whose request or page this is; empty before sign-in and once the session has ended. */
    Optional<Person> current();

    /**
     * The person whose request or page this is.
     *
     * @throws IllegalStateException if nobody is signed in any more, or this thread serves neither a request nor a page
     */
    default Person getCurrent() {
        return current().orElseThrow(() -> new IllegalStateException("nobody signed in"));
    }

    /** Ends the session and leaves for the sign-in page. */
    void signOut();

    /**
     * A person who has signed in.
     *
     * @param displayName shown to colleagues only
     * @param passwordDue whether a password of one's own must be set before anything else
     * @param factorDue whether a second factor must be set up before anything else
     */
    record Person(
            ClerkId clerk, String account, String displayName, Role role, boolean passwordDue, boolean factorDue) {

        /** Whether something must be set before anything else. */
        public boolean due() {
            return passwordDue || factorDue;
        }
    }
}
