/** Tests of the whole building, and a preview of its pages without the server. */
@NullMarked
package vn.motcua.launcher;

import org.jspecify.annotations.NullMarked;
