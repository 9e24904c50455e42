/** Words and phrases, and the shipped tables of everyday Vietnamese. */
@NullMarked
package vn.motcua.lookup.word;

import org.jspecify.annotations.NullMarked;
