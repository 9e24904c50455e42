/** Codes that a scanner reads, on the kiosk's line or in the page. */
@NullMarked
package vn.motcua.kiosk.scan;

import org.jspecify.annotations.NullMarked;
