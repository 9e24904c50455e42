/** Finds procedures by citizens' words: folding of Vietnamese, synonyms, ranking, and when to ask back. */
@NullMarked
package vn.motcua.lookup;

import org.jspecify.annotations.NullMarked;
