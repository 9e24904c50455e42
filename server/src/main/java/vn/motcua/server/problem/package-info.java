/** Refusals of the interface as problem documents (RFC 9457), in Vietnamese and English, and the limits that end in one. */
@NullMarked
package vn.motcua.server.problem;

import org.jspecify.annotations.NullMarked;
