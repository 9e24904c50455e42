/** The port of this computer behind which a simulator listens, and the noise on its line. */
@NullMarked
package vn.motcua.sim.port;

import org.jspecify.annotations.NullMarked;
