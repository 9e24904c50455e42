package vn.motcua.hardware;

/**
 * The result of a device test that a person has started.
 *
 * @param passed whether the device itself has said that it did as asked; a device that cannot answer never passes by
 *     itself: a person looks at it
 * @param detail what was done and what came back, for the technician, in English
 */
public record HealthCheck(boolean passed, String detail) {}
