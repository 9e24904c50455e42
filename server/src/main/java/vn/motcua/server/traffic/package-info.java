/** What comes from the network before anybody is asked who it is: whose word about an address counts, and how much one client may take. */
@NullMarked
package vn.motcua.server.traffic;

import org.jspecify.annotations.NullMarked;
