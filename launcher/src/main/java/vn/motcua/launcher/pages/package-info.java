/** How many pages and sessions of the browser one client may keep open, and when unused ones end. */
@NullMarked
package vn.motcua.launcher.pages;

import org.jspecify.annotations.NullMarked;
