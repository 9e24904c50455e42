package vn.motcua.hardware.printer;

import java.time.Instant;

/** One copy of a printout in line at a printer. */
public record PrintJob(Printout what, int number, JobLog log, Instant since, Copy copy) {}
