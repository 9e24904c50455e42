/** Screens on the way to a number: choosing a service, confirming, the number, what goes wrong. */
@NullMarked
package vn.motcua.kiosk.ticket;

import org.jspecify.annotations.NullMarked;
