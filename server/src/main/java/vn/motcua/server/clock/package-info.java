/** Whether the server's clock can be believed, and what vouches for it. */
@NullMarked
package vn.motcua.server.clock;

import org.jspecify.annotations.NullMarked;
