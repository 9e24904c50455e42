/** Keeps the browser of a kiosk or a hall display at work: starts it, looks at its page, and starts it again. */
@NullMarked
package vn.motcua.launcher.screen;

import org.jspecify.annotations.NullMarked;
