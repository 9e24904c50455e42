/** The page {@code /questions}: what citizens asked, and the answers. */
@NullMarked
package vn.motcua.counter.questions;

import org.jspecify.annotations.NullMarked;
