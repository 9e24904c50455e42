/** ESC/POS as pure bytes: encode dots, parse status, decode a stream; no device is touched here. */
@NullMarked
package vn.motcua.hardware.printer.escpos;

import org.jspecify.annotations.NullMarked;
