package vn.motcua.hardware.printer;

/** The certainty with which a printer proves that a slip came out, the highest first. */
public enum ProofLevel {
    /** A sensor at the mouth sees the slip (Custom, KPM). */
    PRESENTER,
    /** The printer names the job when its dots are on the paper (Epson GS ( H, NPI GS G). */
    PRINTED,
    /** The printer answers a question that waits behind the job (GS r): all before it was worked off. */
    PROCESSED,
    /** The printer is healthy after the time the job takes; it may still have swallowed the slip. */
    HEALTHY,
    /** The printer could not tell, and the citizen said that the slip came out. */
    WITNESS,
    /** A one-way printer: it was sent, and nobody has complained. */
    NONE
}
