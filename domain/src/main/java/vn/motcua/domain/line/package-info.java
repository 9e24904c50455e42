/** Who waits, in which order, and how the next one is chosen. */
@NullMarked
package vn.motcua.domain.line;

import org.jspecify.annotations.NullMarked;
