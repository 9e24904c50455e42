/** The doors of the hall, as interfaces: kiosk, counters, walls, look-up, administration. */
@NullMarked
package vn.motcua.domain.desk;

import org.jspecify.annotations.NullMarked;
