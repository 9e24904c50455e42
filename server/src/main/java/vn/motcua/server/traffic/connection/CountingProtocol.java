package vn.motcua.server.traffic.connection;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 over a {@link CountingEndpoint}. Every connector of this program speaks it; Tomcat makes it by its name. */
public final class CountingProtocol extends Http11NioProtocol {

    /** For Tomcat, which knows the class by name only. */
    public CountingProtocol() {
        super(new CountingEndpoint());
    }

    /** Sets the book in which connections are counted; before the connector starts. */
    public void keep(ConnectionBook book) {
        ((CountingEndpoint) getEndpoint()).keep(book);
    }
}
