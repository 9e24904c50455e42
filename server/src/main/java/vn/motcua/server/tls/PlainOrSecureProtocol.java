package vn.motcua.server.tls;

import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * HTTP/1.1 on a port that answers https and plain http alike, so that an address somebody has written down stays true when https
 * is switched on, and a browser that was told to use https only (HSTS keeps the port, RFC 6797 section 8.3) finds it there.
 * Tomcat makes it by name. What plain requests are answered is decided by {@link SecureTransportFilter}.
 */
public final class PlainOrSecureProtocol extends Http11NioProtocol {

    /** For Tomcat, which makes protocols by name. */
    public PlainOrSecureProtocol() {
        super(new Endpoint());
    }

    private static final class Endpoint extends NioEndpoint {

        @Override
        protected NioChannel createChannel(SocketBufferHandler buffer) {
            return isSSLEnabled() ? new PlainOrSecureChannel(buffer, this) : super.createChannel(buffer);
        }
    }
}
