/** QR and barcode scanners on a serial port: from bytes to a whole text, or the reason why there is none. */
@NullMarked
package vn.motcua.hardware.scanner;

import org.jspecify.annotations.NullMarked;
