/** Administrative procedures and the papers they ask for. */
@NullMarked
package vn.motcua.domain.procedure;

import org.jspecify.annotations.NullMarked;
