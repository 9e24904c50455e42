package vn.motcua.kiosk.slip;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Draws slips from values that a person typed, without a ticket and without a printer. */
public interface SlipRendering {

    /**
     * What stands on the slip, and for which printer it is.
     *
     * @param missing papers that are missing, divided by semicolons
     * @param profile id of the printer's profile
     * @param mixed whether letters of the printer are used
     */
    record Order(
            String number,
            String desk,
            String service,
            Optional<String> counters,
            OptionalInt ahead,
            String missing,
            Optional<String> qr,
            String barcode,
            String profile,
            boolean mixed,
            boolean reprint,
            boolean english) {}

    /**
     * Writes the bytes a printer would get for the slip into a file, and its picture if one is wanted; says what it wrote.
     *
     * @return 0 when the file is written, 2 when the slip cannot be drawn or written, and then why
     */
    int render(Order order, Path file, Optional<Path> picture);
}
