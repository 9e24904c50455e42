/** A citizen's place in the hall: one record per state, one method per step. */
@NullMarked
package vn.motcua.domain.ticket;

import org.jspecify.annotations.NullMarked;
