/** Tabs of {@code /admin} about devices: who is let in, and what is bound to which computer. */
@NullMarked
package vn.motcua.counter.admin.binding;

import org.jspecify.annotations.NullMarked;
