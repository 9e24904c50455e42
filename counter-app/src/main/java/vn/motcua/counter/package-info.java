/** The desks: staff views for calling, the live room, and the first administration. */
@NullMarked
package vn.motcua.counter;

import org.jspecify.annotations.NullMarked;
