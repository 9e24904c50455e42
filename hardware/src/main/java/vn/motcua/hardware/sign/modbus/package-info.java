/** Modbus RTU: registers of signs and keypads, over our own links. */
@NullMarked
package vn.motcua.hardware.sign.modbus;

import org.jspecify.annotations.NullMarked;
