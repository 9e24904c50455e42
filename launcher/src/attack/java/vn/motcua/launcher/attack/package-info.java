/** Replays attacks over the network against a running hall; started by {@code tools/replay-attacks}, see docs/limits.md. */
@NullMarked
package vn.motcua.launcher.attack;

import org.jspecify.annotations.NullMarked;
