/** What each model of roll printer can do and how it proves a slip, from a table that is shipped. */
@NullMarked
package vn.motcua.hardware.printer.profile;

import org.jspecify.annotations.NullMarked;
