package vn.motcua.domain.desk;

import java.time.Instant;

/**
 * How a device is, as it says itself.
 *
 * @param device its id, for instance {@code kiosk-1/printer}
 * @param online whether it works
 * @param reason a UnifiedPOS word when it does not work or will soon not: RecEmpty, RecNearEnd, CoverOpen …; else empty
 * @param detail for the technician, in English, naming the thing and the cause; else empty
 */
public record DeviceReport(String device, boolean online, String reason, String detail, Instant at) {}
