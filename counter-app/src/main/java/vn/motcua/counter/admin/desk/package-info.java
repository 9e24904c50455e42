/** Tabs of {@code /admin} about the desk: services, groups, counters, hours, the slip. */
@NullMarked
package vn.motcua.counter.admin.desk;

import org.jspecify.annotations.NullMarked;
