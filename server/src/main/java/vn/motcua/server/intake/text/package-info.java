/** Texts of a file: their encoding, letters lost on the way, and texts made comparable. */
@NullMarked
package vn.motcua.server.intake.text;

import org.jspecify.annotations.NullMarked;
