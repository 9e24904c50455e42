/** Who is asking: the identity of a visitor, tokens, cookies and network addresses. */
@NullMarked
package vn.motcua.server.access.identity;

import org.jspecify.annotations.NullMarked;
