/** Device configuration: what administrators write down, and what the computers that carry devices hear of it. */
@NullMarked
package vn.motcua.server.devices;

import org.jspecify.annotations.NullMarked;
