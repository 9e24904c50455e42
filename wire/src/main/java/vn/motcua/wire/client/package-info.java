/** The doors of a hall on another computer: one HTTP client of the server, and a remote door for each that a role needs. */
@NullMarked
package vn.motcua.wire.client;

import org.jspecify.annotations.NullMarked;
