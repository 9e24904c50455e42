/** Who is let in: staff accounts and sessions, devices and their tokens. */
@NullMarked
package vn.motcua.server.access;

import org.jspecify.annotations.NullMarked;
