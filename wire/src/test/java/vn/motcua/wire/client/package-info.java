/** What the entrance over HTTP promises. */
@NullMarked
package vn.motcua.wire.client;

import org.jspecify.annotations.NullMarked;
