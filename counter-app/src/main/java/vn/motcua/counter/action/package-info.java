/** What a clerk does at a counter, as values and commands, without a screen. */
@NullMarked
package vn.motcua.counter.action;

import org.jspecify.annotations.NullMarked;
