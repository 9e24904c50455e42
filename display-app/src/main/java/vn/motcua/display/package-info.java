/** The walls of the hall: the display page (under META-INF/resources), and the voice of a PC that drives a loudspeaker. */
@NullMarked
package vn.motcua.display;

import org.jspecify.annotations.NullMarked;
