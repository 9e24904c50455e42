/** The doors of devices: what is connected where, how it is, what it is asked to do, and what keys are pressed. */
@NullMarked
package vn.motcua.domain.device;

import org.jspecify.annotations.NullMarked;
