/** How the desk is set up, and the procedures it knows: plain tables, flat on purpose. */
@NullMarked
package vn.motcua.server.catalogue;

import org.jspecify.annotations.NullMarked;
