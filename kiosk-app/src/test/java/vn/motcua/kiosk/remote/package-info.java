/** What the entrance over HTTP promises. */
@NullMarked
package vn.motcua.kiosk.remote;

import org.jspecify.annotations.NullMarked;
