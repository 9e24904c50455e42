/** The commands for people: what they take, what they say of wrong options, and that both languages are complete. */
@NullMarked
package vn.motcua.launcher.command;

import org.jspecify.annotations.NullMarked;
