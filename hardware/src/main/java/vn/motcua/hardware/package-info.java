/** What every device has in common: a name, a status in UnifiedPOS words, and somebody who listens. */
@NullMarked
package vn.motcua.hardware;

import org.jspecify.annotations.NullMarked;
