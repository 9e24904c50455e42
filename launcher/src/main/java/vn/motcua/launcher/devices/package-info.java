/** Devices of this computer, joined to the doors of the hall. */
@NullMarked
package vn.motcua.launcher.devices;

import org.jspecify.annotations.NullMarked;
