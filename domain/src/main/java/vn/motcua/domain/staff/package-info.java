/** The doors of administrators and of staff about themselves: accounts, sessions, second factors, paired devices, records. */
@NullMarked
package vn.motcua.domain.staff;

import org.jspecify.annotations.NullMarked;
