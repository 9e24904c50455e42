package vn.motcua.hardware.simulation;

import java.util.function.Consumer;

/**
 * One thing a person can do to a simulator. Told anew each time {@link Simulator#controls()} is asked, so that a switch
 * says how it stands then. The actions may be called from any thread and return at once.
 */
public sealed interface Control {

    /** Such as {@code printer.PAPER_OUT}: also the key of its text in the bundle of whoever shows it. */
    String id();

    /** Which part of the simulator it is about, such as a sign's address {@code 3}; empty for the whole. */
    String part();

    /** Stays as it is put: a fault that is on or off. */
    record Toggle(String id, String part, boolean on, Consumer<Boolean> set) implements Control {}

    /** Happens once: a key is pressed. */
    record Push(String id, String part, Runnable push) implements Control {}

    /**
     * Happens once, with a text: a code is scanned.
     *
     * @param sample a text to begin with
     */
    record Entry(String id, String part, String sample, Consumer<String> enter) implements Control {}
}
