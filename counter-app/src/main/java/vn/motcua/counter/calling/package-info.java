/** The page {@code /counter}: who is next, who is at the counter, which papers are missing. */
@NullMarked
package vn.motcua.counter.calling;

import org.jspecify.annotations.NullMarked;
