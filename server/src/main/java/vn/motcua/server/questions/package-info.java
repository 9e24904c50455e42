/** What citizens ask and look for in vain, and which papers clerks find missing. */
@NullMarked
package vn.motcua.server.questions;

import org.jspecify.annotations.NullMarked;
