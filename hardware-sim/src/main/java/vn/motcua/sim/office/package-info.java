/** A simulated office printer that takes PDF by IPP. */
@NullMarked
package vn.motcua.sim.office;

import org.jspecify.annotations.NullMarked;
