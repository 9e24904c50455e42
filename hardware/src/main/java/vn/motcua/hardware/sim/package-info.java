/** Simulated devices, shipped with the product for demonstration, rehearsal and tests. */
@NullMarked
package vn.motcua.hardware.sim;

import org.jspecify.annotations.NullMarked;
