package vn.motcua.hardware.printer;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A slip in line. */
record PrintJob(Slip slip, Instant since, CompletableFuture<SlipResult> result) {}
