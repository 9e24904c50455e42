/** What somebody wants of the hall, and what it answers: done, or refused with why. */
@NullMarked
package vn.motcua.domain.command;

import org.jspecify.annotations.NullMarked;
