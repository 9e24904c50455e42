package vn.motcua.server.traffic.address;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Tells each request truly whether it came over TLS: on a port for both, Tomcat itself calls all of them secure. Stands before
 * any valve that believes a proxy.
 */
public final class TransportValve extends ValveBase {

    public TransportValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.isSecure() && request.getAttribute(Globals.CIPHER_SUITE_ATTR) == null) {
            request.setSecure(false);
            request.getCoyoteRequest().scheme().setString("http");
        }
        getNext().invoke(request, response);
    }
}
