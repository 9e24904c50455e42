/** What every protocol of a sign bus shares: what is shown, lamps, checksums, and the codec as an interface. */
@NullMarked
package vn.motcua.hardware.sign.codec;

import org.jspecify.annotations.NullMarked;
