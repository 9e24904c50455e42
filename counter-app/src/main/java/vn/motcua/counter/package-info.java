/** Opens the staff pages: what the program joins them by. Each page stands in the package of its address. */
@NullMarked
package vn.motcua.counter;

import org.jspecify.annotations.NullMarked;
