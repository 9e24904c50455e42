/** The entrance: touch views that give numbers out, and the slips they print. */
@NullMarked
package vn.motcua.kiosk;

import org.jspecify.annotations.NullMarked;
