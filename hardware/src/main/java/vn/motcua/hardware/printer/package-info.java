/** What every printer promises: slips and checklists go in, an honest answer comes back whether each came out; and the station that has a spare. */
@NullMarked
package vn.motcua.hardware.printer;

import org.jspecify.annotations.NullMarked;
