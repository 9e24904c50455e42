/** From what stands on a slip to a PDF file of sheets. */
@NullMarked
package vn.motcua.hardware.printer.pdf;

import org.jspecify.annotations.NullMarked;
