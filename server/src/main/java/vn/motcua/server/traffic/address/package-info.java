/** Where a request comes from: addresses, reverse proxies that are believed, and whether it came over TLS. */
@NullMarked
package vn.motcua.server.traffic.address;

import org.jspecify.annotations.NullMarked;
