/** Where the rules meet: commands are decided, events applied. */
@NullMarked
package vn.motcua.domain.hall;

import org.jspecify.annotations.NullMarked;
