/** Simulated scanners and numeric pads. */
@NullMarked
package vn.motcua.sim.input;

import org.jspecify.annotations.NullMarked;
