/** The page {@code /clock}: setting a wrong time right. */
@NullMarked
package vn.motcua.counter.clock;

import org.jspecify.annotations.NullMarked;
