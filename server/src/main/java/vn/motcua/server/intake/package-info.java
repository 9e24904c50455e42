/** Reads files of procedures: one row after the other, cleaned and checked, with what is wrong told by line and column. */
@NullMarked
package vn.motcua.server.intake;

import org.jspecify.annotations.NullMarked;
