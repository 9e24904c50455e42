/** Screens that look a procedure up and show it: papers, fees, steps, what is missing. */
@NullMarked
package vn.motcua.kiosk.lookup;

import org.jspecify.annotations.NullMarked;
