/** What the kiosk promises. */
@NullMarked
package vn.motcua.kiosk;

import org.jspecify.annotations.NullMarked;
