/** The benchmark, {@code tools/bench}: the real server as a process, measured beside what the disk and the network can do. */
@NullMarked
package vn.motcua.launcher.bench;

import org.jspecify.annotations.NullMarked;
