/** From what stands on a slip to dots: typeface, line breaks, pages of dots. */
@NullMarked
package vn.motcua.hardware.printer.drawing;

import org.jspecify.annotations.NullMarked;
