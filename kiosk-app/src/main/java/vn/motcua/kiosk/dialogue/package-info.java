/** Where a citizen is in the talk with the kiosk, and what they have said so far, without a screen. */
@NullMarked
package vn.motcua.kiosk.dialogue;

import org.jspecify.annotations.NullMarked;
