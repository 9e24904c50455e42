/** What is done with procedures: imports with their flaws, the desk's overlays and words, and the search. */
@NullMarked
package vn.motcua.domain.catalogue;

import org.jspecify.annotations.NullMarked;
