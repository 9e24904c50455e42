/** Reads .xlsx files, transitional and strict, row by row, and gives each cell as people see it. Knows nothing of procedures. */
@NullMarked
package vn.motcua.server.spreadsheet;

import org.jspecify.annotations.NullMarked;
