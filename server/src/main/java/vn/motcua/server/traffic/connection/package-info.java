/** Connections as Tomcat accepts them: how many an address may have, plain or TLS on one port. */
@NullMarked
package vn.motcua.server.traffic.connection;

import org.jspecify.annotations.NullMarked;
