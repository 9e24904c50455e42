package vn.motcua.server.journal;

/** What a walk over the whole journal found. */
public sealed interface ChainCheck {

    /** Every entry ties to the one before. */
    record Intact(long entries) implements ChainCheck {}

    /** From this entry on, the journal is not what was written. */
    record Broken(long position, String why) implements ChainCheck {}
}
