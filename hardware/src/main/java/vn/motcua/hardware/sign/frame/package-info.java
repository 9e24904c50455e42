/** Protocols described as frames: QSystem, and those that an administrator writes down from a leaflet. */
@NullMarked
package vn.motcua.hardware.sign.frame;

import org.jspecify.annotations.NullMarked;
