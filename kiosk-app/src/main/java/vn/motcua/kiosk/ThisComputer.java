package vn.motcua.kiosk;

import com.vaadin.flow.server.VaadinRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether a page is shown on the computer that runs this program, where its scanner hangs. */
final class ThisComputer {

    private static final Logger LOG = LoggerFactory.getLogger(ThisComputer.class);

    private ThisComputer() {}

    /** Of the request at hand; a page that nobody asks for now is not here. */
    static boolean asks() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && isHere(request.getRemoteAddr());
    }

    /** @param address as digits, so that nobody is asked for a name */
    static boolean isHere(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            LOG.warn("a page came from '{}', which is no address; no scanner of this computer feeds it", address);
            return false;
        }
    }
}
