/** Characters that look alike made one, so that words, headings and codes compare as people see them. */
@NullMarked
package vn.motcua.domain.text;

import org.jspecify.annotations.NullMarked;
