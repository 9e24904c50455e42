/** Passwords: what is accepted, how often somebody may try, and how many are checked at once. */
@NullMarked
package vn.motcua.server.password;

import org.jspecify.annotations.NullMarked;
