/** Imports of procedures: read on a thread of their own, compared with the catalogue, staged, applied and reported. */
@NullMarked
package vn.motcua.server.catalogue.imports;

import org.jspecify.annotations.NullMarked;
