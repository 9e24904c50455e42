/** Counter signs, hall boards and the keypads beside them: one line, one driver, three ways of speaking. */
@NullMarked
package vn.motcua.hardware.sign;

import org.jspecify.annotations.NullMarked;
