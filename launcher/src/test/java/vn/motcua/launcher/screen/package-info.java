/** The keeper of a screen, with a real browser. */
@NullMarked
package vn.motcua.launcher.screen;

import org.jspecify.annotations.NullMarked;
