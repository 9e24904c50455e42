/** The journal in SQL, its event codec and its hash chain. */
@NullMarked
package vn.motcua.server.journal;

import org.jspecify.annotations.NullMarked;
