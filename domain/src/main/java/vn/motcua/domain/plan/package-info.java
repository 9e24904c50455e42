/** How a hall is set up: what it offers, where and when, and what its slips say. */
@NullMarked
package vn.motcua.domain.plan;

import org.jspecify.annotations.NullMarked;
