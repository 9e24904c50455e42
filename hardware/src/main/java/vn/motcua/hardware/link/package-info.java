/** Ways for bytes to reach a device and come back: TCP and serial; a link never parses. */
@NullMarked
package vn.motcua.hardware.link;

import org.jspecify.annotations.NullMarked;
