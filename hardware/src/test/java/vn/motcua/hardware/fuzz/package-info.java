/**
 * What comes over a wire, made up by Jazzer: an ordinary build replays the seeds under
 * {@code src/test/resources/vn/motcua/hardware/fuzz}, and {@code tools/fuzz TARGET} goes looking for new ones.
 */
@NullMarked
package vn.motcua.hardware.fuzz;

import org.jspecify.annotations.NullMarked;
