/** The second step of signing in: keys of authenticators, the codes they show, and recovery codes. */
@NullMarked
package vn.motcua.server.factor;

import org.jspecify.annotations.NullMarked;
