package vn.motcua.hardware.printer;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A printout in line. */
record PrintJob(Printout what, Instant since, CompletableFuture<SlipResult> result) {}
