package vn.motcua.hardware.printer;

/**
 * A forecast, not a measurement.
 *
 * @param metres of paper
 * @param slips of the length that slips had lately
 */
public record PaperLeft(double metres, int slips) {}
