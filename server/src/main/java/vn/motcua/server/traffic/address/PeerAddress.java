package vn.motcua.server.traffic.address;

import jakarta.servlet.ServletRequest;

/**
 * Tells whether a request was made on the computer that runs this program. Everything that gives the own computer more
 * than others asks here, and nothing looks at an address itself.
 */
public final class PeerAddress {

    /** Set by {@link ForwardedValve}; a client cannot set attributes. */
    static final String THIS_COMPUTER = PeerAddress.class.getName() + ".thisComputer";

    private PeerAddress() {}

    /**
     * Whether the socket's own peer is the loopback address, and the request carries no word of a proxy, believed or not:
     * a proxy on this computer passes on what others ask. False where nobody has looked.
     */
    public static boolean isThisComputer(ServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(THIS_COMPUTER));
    }
}
