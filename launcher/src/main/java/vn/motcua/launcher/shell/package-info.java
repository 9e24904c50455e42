/** The page around every view and the security of screens: theme and policy of pages, who stands before a screen, which requests may pass. */
@NullMarked
package vn.motcua.launcher.shell;

import org.jspecify.annotations.NullMarked;
