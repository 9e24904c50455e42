/** What the doors of administration, catalogue, devices and questions answer to a change. */
@NullMarked
package vn.motcua.domain.refusal;

import org.jspecify.annotations.NullMarked;
