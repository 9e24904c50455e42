/** The hall at work, on Spring; knows nothing of screens or devices. */
@NullMarked
package vn.motcua.server;

import org.jspecify.annotations.NullMarked;
