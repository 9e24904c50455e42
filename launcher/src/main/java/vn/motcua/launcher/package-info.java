/** The building: starts the rooms that a role needs, and gives their pages one shell. */
@NullMarked
package vn.motcua.launcher;

import org.jspecify.annotations.NullMarked;
