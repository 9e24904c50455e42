/** Who may do what: the door of the interface and of the feed, and the pace of each visitor. */
@NullMarked
package vn.motcua.server.access;

import org.jspecify.annotations.NullMarked;
