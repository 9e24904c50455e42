package vn.motcua.hardware.printer;

import java.time.Duration;

/**
 * How long the driver waits.
 *
 * @param poll between two looks at an idle printer
 * @param reply for one answer to DLE EOT
 * @param write for handing over one slip; a slow serial line needs seconds
 * @param proof from the last byte to the proof of print
 * @param stale how old a waiting slip may get before it is dropped
 */
record PrinterTiming(Duration poll, Duration reply, Duration write, Duration proof, Duration stale) {

    static final PrinterTiming USUAL = new PrinterTiming(
            Duration.ofSeconds(3),
            Duration.ofMillis(900),
            Duration.ofSeconds(20),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60));
}
