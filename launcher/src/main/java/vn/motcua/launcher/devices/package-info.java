/** The devices of this computer: kept as they are wired, reported, tested, and put to use by who needs them. */
@NullMarked
package vn.motcua.launcher.devices;

import org.jspecify.annotations.NullMarked;
