package vn.motcua.hardware.printer;

/** What a ticket printer prints. */
public sealed interface Printout permits Slip, Checklist {}
