/** The procedures a desk knows, as citizens look them up and as staff keep them. */
@NullMarked
package vn.motcua.server.catalogue;

import org.jspecify.annotations.NullMarked;
