@NullMarked
package vn.motcua.server.contract;

import org.jspecify.annotations.NullMarked;
