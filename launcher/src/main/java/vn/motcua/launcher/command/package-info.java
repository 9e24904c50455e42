/** The commands for people, {@code ./motcua COMMAND}: what each takes, its help and its errors, in Vietnamese and English. */
@NullMarked
package vn.motcua.launcher.command;

import org.jspecify.annotations.NullMarked;
