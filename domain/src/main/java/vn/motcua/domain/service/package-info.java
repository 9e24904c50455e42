/** What citizens come for, and when the hall is open for them. */
@NullMarked
package vn.motcua.domain.service;

import org.jspecify.annotations.NullMarked;
