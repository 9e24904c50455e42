/** Tests of the rack: real sockets and simulated devices, a server that a test plays. */
@NullMarked
package vn.motcua.launcher.devices;

import org.jspecify.annotations.NullMarked;
