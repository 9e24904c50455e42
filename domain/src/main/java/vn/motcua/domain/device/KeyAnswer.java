package vn.motcua.domain.device;

/** What a keypad gets to hear: green or red, no more. */
public sealed interface KeyAnswer {

    /** It happened, and is on disk. */
    record Done() implements KeyAnswer {}

    /**
     * It did not happen, and nothing was changed.
     *
     * @param code of a {@link vn.motcua.domain.command.Refusal}, or {@code nobody-here} or {@code unknown-target}
     */
    record Refused(String code) implements KeyAnswer {}
}
