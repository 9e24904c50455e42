/** What a citizen typed, read for the search: spelling mended, phrases and fields of work recognised. */
@NullMarked
package vn.motcua.lookup.query;

import org.jspecify.annotations.NullMarked;
