/** The ESC/POS driver of roll printers: one connection, its questions and answers, and the proof of each slip. */
@NullMarked
package vn.motcua.hardware.printer.roll;

import org.jspecify.annotations.NullMarked;
