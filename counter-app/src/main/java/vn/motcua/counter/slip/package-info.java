/** Slips whose printer cannot tell whether they came out: what staff are told, and what they answer. */
@NullMarked
package vn.motcua.counter.slip;

import org.jspecify.annotations.NullMarked;
