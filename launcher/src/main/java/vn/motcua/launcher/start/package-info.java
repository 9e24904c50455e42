/** The start of the program: what the computer must be like, secrets from files, what a start that fails says, and the address and passwords that a good one prints. */
@NullMarked
package vn.motcua.launcher.start;

import org.jspecify.annotations.NullMarked;
