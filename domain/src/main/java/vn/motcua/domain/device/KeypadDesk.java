package vn.motcua.domain.device;

/** The door that keypads use. Every method may be called from any thread. */
@FunctionalInterface
public interface KeypadDesk {

    /**
     * Carries out a press. Two presses of NEXT within two seconds are one call, and so are two presses with one request
     * id; the second one gets the answer of the first.
     */
    KeyAnswer press(KeyPress press);
}
