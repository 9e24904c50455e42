/** Simulated devices: printers, sign buses, keypads and scanners made of software, behind real ports of this computer. */
@NullMarked
package vn.motcua.sim;

import org.jspecify.annotations.NullMarked;
