@NullMarked
package vn.motcua.server.clock;

import org.jspecify.annotations.NullMarked;
