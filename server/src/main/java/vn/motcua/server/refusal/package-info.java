/** How a refusal comes from where it is noticed to the door, which answers with it. */
@NullMarked
package vn.motcua.server.refusal;

import org.jspecify.annotations.NullMarked;
