/** Transport security: the hall's own certificate authority, https and http on one port, and what browsers are told of it. */
@org.jspecify.annotations.NullMarked
package vn.motcua.server.tls;
