/** The records of the interface, field by field as docs/interface.md has them, and how each becomes a record of the domain. */
@NullMarked
package vn.motcua.wire.json;

import org.jspecify.annotations.NullMarked;
