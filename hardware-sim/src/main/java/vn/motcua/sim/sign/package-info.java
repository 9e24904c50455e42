/** A simulated bus of counter signs and keypads, and the device side of each codec. */
@NullMarked
package vn.motcua.sim.sign;

import org.jspecify.annotations.NullMarked;
