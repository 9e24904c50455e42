/** Proofs on the packaged program as a process: killed, doubled, starved of disk, and cut off from its clients. */
@NullMarked
package vn.motcua.launcher.proof;

import org.jspecify.annotations.NullMarked;
