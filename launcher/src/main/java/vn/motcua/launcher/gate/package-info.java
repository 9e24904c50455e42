/** What every request of a page passes: the session of staff pages, headers, and where a form comes from. */
@NullMarked
package vn.motcua.launcher.gate;

import org.jspecify.annotations.NullMarked;
