/** The hall's plan in its tables: services, counters, opening hours, and where a new desk gets its first one. */
@NullMarked
package vn.motcua.server.plan;

import org.jspecify.annotations.NullMarked;
