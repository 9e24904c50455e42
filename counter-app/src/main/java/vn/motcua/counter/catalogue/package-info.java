/** The page {@code /catalogue}: procedures, imports, fields of work, words, totals. */
@NullMarked
package vn.motcua.counter.catalogue;

import org.jspecify.annotations.NullMarked;
