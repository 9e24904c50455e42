/** Files as rows: tables of separated values, workbooks and JSON lines, with the columns of the template. */
@NullMarked
package vn.motcua.server.intake.table;

import org.jspecify.annotations.NullMarked;
