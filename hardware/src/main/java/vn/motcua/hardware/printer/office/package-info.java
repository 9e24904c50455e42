/** The driver of office printers that take PDF by IPP. */
@NullMarked
package vn.motcua.hardware.printer.office;

import org.jspecify.annotations.NullMarked;
