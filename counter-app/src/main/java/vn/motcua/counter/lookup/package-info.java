/** Looking a procedure up and showing it, for whichever page needs it. */
@NullMarked
package vn.motcua.counter.lookup;

import org.jspecify.annotations.NullMarked;
