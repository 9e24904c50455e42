/** The whole program in this process, with a clock that a test moves: who is let through to a staff page, and until when. */
@NullMarked
package vn.motcua.launcher.gate;

import org.jspecify.annotations.NullMarked;
