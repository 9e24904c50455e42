/** What every tab of {@code /admin} works with: the plan as it is, saving it, and the question what becomes of people who wait. */
@NullMarked
package vn.motcua.counter.admin.context;

import org.jspecify.annotations.NullMarked;
