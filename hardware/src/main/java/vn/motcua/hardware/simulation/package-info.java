/** What simulated devices look like from outside: a port, controls, views. This module has none itself; a factory on the class path brings them. */
@NullMarked
package vn.motcua.hardware.simulation;

import org.jspecify.annotations.NullMarked;
