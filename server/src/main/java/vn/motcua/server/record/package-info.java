/** Whether the record is still what was written: its head kept apart, checks of all of it, and how long things are kept. */
@NullMarked
package vn.motcua.server.record;

import org.jspecify.annotations.NullMarked;
