/** How a change of the desk meets the people who wait while it is made. */
@NullMarked
package vn.motcua.server.setup;

import org.jspecify.annotations.NullMarked;
