/** The commands and the service unit on machines as they are: other users, odd folders, bare locales, closed disks. */
@NullMarked
package vn.motcua.launcher.machine;

import org.jspecify.annotations.NullMarked;
