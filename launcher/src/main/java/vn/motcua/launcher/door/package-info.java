/** Pages that lie in files of the program: the home page, those for phones, the hall display, and those for errors. */
@NullMarked
package vn.motcua.launcher.door;

import org.jspecify.annotations.NullMarked;
