/** What a printer makes of the bytes it is sent: an ESC/POS decoder that draws dots. */
@NullMarked
package vn.motcua.sim.escpos;

import org.jspecify.annotations.NullMarked;
