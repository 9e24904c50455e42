@NullMarked
package vn.motcua.wire.json;

import org.jspecify.annotations.NullMarked;
