/** Weighs names against one query, puts them in order, and decides when to ask back. */
@NullMarked
package vn.motcua.lookup.ranking;

import org.jspecify.annotations.NullMarked;
