/** Which device hangs where: from a line of configuration to a device that works. */
@NullMarked
package vn.motcua.hardware.wiring;

import org.jspecify.annotations.NullMarked;
