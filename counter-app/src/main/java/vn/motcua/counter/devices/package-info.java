/** The page {@code /devices}: every device of the desk, how it is, and what to do. */
@NullMarked
package vn.motcua.counter.devices;

import org.jspecify.annotations.NullMarked;
