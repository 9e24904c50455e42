/** The pages {@code /printer} and {@code /simulators}: simulated devices, to try the kiosk without any. */
@NullMarked
package vn.motcua.kiosk.simulator;

import org.jspecify.annotations.NullMarked;
