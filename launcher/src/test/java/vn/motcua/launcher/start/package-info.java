/** What a start takes from the computer around it: secrets, the encoding of names. */
@NullMarked
package vn.motcua.launcher.start;

import org.jspecify.annotations.NullMarked;
