/** The entrance over HTTP: for a kiosk's own computer, which has a printer and no hall. */
@NullMarked
package vn.motcua.kiosk.remote;

import org.jspecify.annotations.NullMarked;
