/** The page {@code /room}: all lines and counters of the hall, for its manager. */
@NullMarked
package vn.motcua.counter.room;

import org.jspecify.annotations.NullMarked;
