/** The one record of what happened in a hall. */
@NullMarked
package vn.motcua.domain.journal;

import org.jspecify.annotations.NullMarked;
