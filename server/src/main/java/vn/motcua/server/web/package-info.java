/** The REST door for kiosks, counters and other systems, and the STOMP stream of entries. */
@NullMarked
package vn.motcua.server.web;

import org.jspecify.annotations.NullMarked;
