/** The command {@code tools/structure}: draws docs/structure.md from the code. */
@NullMarked
package vn.motcua.launcher.structure;

import org.jspecify.annotations.NullMarked;
