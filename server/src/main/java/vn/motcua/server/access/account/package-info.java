/** Staff accounts and devices as an administrator keeps them, and the first ones of a new desk. */
@NullMarked
package vn.motcua.server.access.account;

import org.jspecify.annotations.NullMarked;
