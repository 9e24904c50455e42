/** Procedures on paper: the citizen's checklist, the sheet for the notice board, and a booklet of a field, as PDF. */
@NullMarked
package vn.motcua.server.sheet;

import org.jspecify.annotations.NullMarked;
