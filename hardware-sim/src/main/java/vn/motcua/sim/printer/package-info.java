/** A simulated roll printer: its mechanism, its answers, its faults and its slips. */
@NullMarked
package vn.motcua.sim.printer;

import org.jspecify.annotations.NullMarked;
