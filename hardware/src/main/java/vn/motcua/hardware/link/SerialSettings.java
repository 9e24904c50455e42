package vn.motcua.hardware.link;

/**
 * A serial port and how it is spoken to: 8 data bits, no parity, one stop bit.
 *
 * @param path best a {@code /dev/serial/by-id/…} link, which survives replugging; on Windows {@code COM3}
 * @param baud bits a second, 300 to 921600
 * @param rtsCts hardware flow control; needs the printer's DTR on the PC's CTS
 */
public record SerialSettings(String path, int baud, boolean rtsCts) {

    public SerialSettings {
        if (path.isBlank() || baud < 300 || baud > 921_600) {
            throw new IllegalArgumentException("no serial port: '%s' at %s baud".formatted(path, baud));
        }
    }
}
