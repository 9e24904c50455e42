/** What all screens of the kiosk are made of: texts, pieces of a screen, the screen itself. */
@NullMarked
package vn.motcua.kiosk.parts;

import org.jspecify.annotations.NullMarked;
