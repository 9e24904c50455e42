/** The ticket printer: from what stands on a slip to an honest answer whether it came out. */
@NullMarked
package vn.motcua.hardware.printer;

import org.jspecify.annotations.NullMarked;
