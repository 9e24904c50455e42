/** The hall at work: one writer that decides, appends, applies and publishes. */
@NullMarked
package vn.motcua.server.hall;

import org.jspecify.annotations.NullMarked;
