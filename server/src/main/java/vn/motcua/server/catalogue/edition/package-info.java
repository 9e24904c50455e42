/** Procedures in their tables: every version, what the desk adds to them, and the edition that is shown today. */
@NullMarked
package vn.motcua.server.catalogue.edition;

import org.jspecify.annotations.NullMarked;
