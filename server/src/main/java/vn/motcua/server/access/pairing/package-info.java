/** Devices that are let in: their tokens, and how a new one is paired. */
@NullMarked
package vn.motcua.server.access.pairing;

import org.jspecify.annotations.NullMarked;
