/** How staff sign in: passwords, second step, known computers, and the sessions that begin. */
@NullMarked
package vn.motcua.server.access.signin;

import org.jspecify.annotations.NullMarked;
