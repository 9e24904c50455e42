/** Keypads of counters: from a key to the rules of the hall. */
@NullMarked
package vn.motcua.server.keypad;

import org.jspecify.annotations.NullMarked;
