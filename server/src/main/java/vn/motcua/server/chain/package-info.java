/** Rows tied to each other by hashes, and the walk that finds where a chain was tampered with. */
@NullMarked
package vn.motcua.server.chain;

import org.jspecify.annotations.NullMarked;
