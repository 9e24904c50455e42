package vn.motcua.hardware.printer;

import java.time.Duration;

/**
 * Time limits of a printer driver.
 *
 * @param poll between two looks at an idle printer
 * @param reply for one answer
 * @param stall without any byte taken by the printer; for an office printer, until it has taken a document
 * @param cut that a cut takes
 * @param proof from the last byte to the proof of print, beside what the paper itself takes
 * @param mend for a person to put paper in or close the cover, while a job waits for it
 * @param resume for the rest of a slip to run out by itself after a mend; for an office printer, to end a cancelled job
 * @param stale how old a waiting slip may get before it is dropped
 * @param taken for the citizen to take the slip from a presenter
 * @param answer for the citizen to say whether the slip came out
 */
public record PrinterTiming(
        Duration poll,
        Duration reply,
        Duration stall,
        Duration cut,
        Duration proof,
        Duration mend,
        Duration resume,
        Duration stale,
        Duration taken,
        Duration answer) {

    public static final PrinterTiming USUAL = new PrinterTiming(
            Duration.ofSeconds(3),
            Duration.ofMillis(900),
            Duration.ofSeconds(3),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            Duration.ofSeconds(90),
            Duration.ofMillis(1500),
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(20));

    /** Office printers sleep, and warm up for half a minute before the first sheet. */
    public static final PrinterTiming OFFICE = new PrinterTiming(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ZERO,
            Duration.ofSeconds(60),
            Duration.ofSeconds(90),
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            Duration.ZERO,
            Duration.ofSeconds(20));
}
