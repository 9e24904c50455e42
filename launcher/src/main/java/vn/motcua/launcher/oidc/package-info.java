/** Signing in through the province's OpenID Connect provider, where a desk has named one. */
@NullMarked
package vn.motcua.launcher.oidc;

import org.jspecify.annotations.NullMarked;
