/** The page {@code /admin}: accounts, the audit log, the connection; its other tabs stand in the packages below. */
@NullMarked
package vn.motcua.counter.admin;

import org.jspecify.annotations.NullMarked;
