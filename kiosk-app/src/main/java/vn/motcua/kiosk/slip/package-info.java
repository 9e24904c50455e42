/** Slips and checklists of the kiosk: how they are laid out, printed and recorded. */
@NullMarked
package vn.motcua.kiosk.slip;

import org.jspecify.annotations.NullMarked;
