/** Characters that look alike made one, so that words, headings and codes compare as people see them; and texts from message bundles. */
@NullMarked
package vn.motcua.domain.text;

import org.jspecify.annotations.NullMarked;
