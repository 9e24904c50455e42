/** Service points and who sits there. */
@NullMarked
package vn.motcua.domain.counter;

import org.jspecify.annotations.NullMarked;
