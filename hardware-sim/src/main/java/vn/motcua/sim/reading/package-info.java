/** Reads a number and a QR code back from the picture of a slip. */
@NullMarked
package vn.motcua.sim.reading;

import org.jspecify.annotations.NullMarked;
