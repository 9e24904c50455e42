/** The Lucene index of one edition of the catalogue: its fields, documents, vocabulary and files. */
@NullMarked
package vn.motcua.lookup.index;

import org.jspecify.annotations.NullMarked;
