/** The database under everything: which one, how it is opened, and that only one server uses it. */
@NullMarked
package vn.motcua.server.storage;

import org.jspecify.annotations.NullMarked;
