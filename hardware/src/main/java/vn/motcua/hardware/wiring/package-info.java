/** Device configuration: from a device and its link to a driver at work, and the probe that identifies what is connected to a port. */
@NullMarked
package vn.motcua.hardware.wiring;

import org.jspecify.annotations.NullMarked;
