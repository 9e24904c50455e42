package vn.motcua.hardware.printer;

import java.util.concurrent.CompletableFuture;

/**
 * One copy of a printout, and the futures of its result.
 *
 * @param result completes normally, always
 * @param lateProof completes if the printer names the copy after it was given up as unknown; otherwise never
 */
public record Copy(CompletableFuture<SlipResult> result, CompletableFuture<ProofLevel> lateProof) {}
