package vn.motcua.hardware.sign;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.hardware.sign.codec.Showing;

/**
 * The text that each sign is to show, and the signs that it has not been sent to yet: the newest value of an address is the only one.
 * Any thread may call.
 */
final class Screens {

    private final Set<Integer> addresses;
    private final Map<Integer, Showing> wanted = new HashMap<>();
    private final LinkedHashSet<Integer> untold = new LinkedHashSet<>();
    private boolean testing;

    Screens(Set<Integer> addresses) {
        this.addresses = new TreeSet<>(addresses);
        repaint();
    }

    /** @return whether there is such a sign */
    synchronized boolean want(int address, Showing what) {
        if (!addresses.contains(address)) {
            return false;
        }
        if (!what.equals(wanted.put(address, what))) {
            untold.add(address);
        }
        return true;
    }

    /** Everything is to be told again: signs forget when their power fails, and nobody hears of it. */
    synchronized void repaint() {
        untold.addAll(addresses);
    }

    /** Shows 888 everywhere, or again what belongs there. */
    synchronized void test(boolean on) {
        testing = on;
        repaint();
    }

    /** The next address to tell; it counts as told from now on. */
    synchronized Optional<Integer> take() {
        Optional<Integer> first = untold.stream().findFirst();
        first.ifPresent(untold::remove);
        return first;
    }

    /** It could not be told after all. */
    synchronized void putBack(int address) {
        untold.add(address);
    }

    synchronized boolean isEmpty() {
        return untold.isEmpty();
    }

    synchronized Showing of(int address) {
        return testing ? Showing.TEST : wanted.getOrDefault(address, Showing.NOTHING);
    }
}
