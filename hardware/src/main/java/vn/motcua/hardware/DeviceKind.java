package vn.motcua.hardware;

/** The kind of a device. */
public enum DeviceKind {
    /** A ticket printer. */
    PRINTER,
    /** A line (RS-232, RS-485) with counter signs, hall boards and keypads, each at its address. */
    COUNTER_LINE,
    /** A numeric USB pad at one counter. */
    NUMERIC_PAD,
    /** A QR or barcode scanner that speaks over a serial port. */
    SCANNER
}
