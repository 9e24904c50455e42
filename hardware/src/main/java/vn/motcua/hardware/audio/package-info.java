/** Recorded clips in order, through the loudspeaker of this PC. */
@NullMarked
package vn.motcua.hardware.audio;

import org.jspecify.annotations.NullMarked;
