package vn.motcua.hardware.keypad;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All keypads of one line: turns frames into keystrokes. The line's thread feeds it; any thread may look at the strangers.
 */
public final class Keypads {

    /** Fact: addresses that send and that nobody has wired. */
    public static final String STRANGE_ADDRESSES = "strangeAddresses";

    /** A bus has 255 addresses: noise cannot make the list grow beyond that. */
    private static final int MOST_STRANGERS = 256;

    private static final int MOST_NAMED = 10;

    private static final Duration RECENT = Duration.ofMinutes(10);

    private final Set<Integer> addresses;
    private final KeyMap keys;
    private final Clock clock;
    private final Map<Integer, KeyGate> gates = new HashMap<>();
    private final Map<Integer, KeyComposer> composers = new HashMap<>();
    private final Map<Integer, StrangeKey> strangers = new ConcurrentSkipListMap<>();

    /** @param addresses of the keypads that are wired */
    public Keypads(Set<Integer> addresses, KeyMap keys, Clock clock) {
        this.addresses = Set.copyOf(addresses);
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Takes a frame in.
     *
     * @param now of {@link System#nanoTime()}
     * @return what the clerk wants, if this frame completes a wish
     */
    public Optional<Keystroke> take(KeyFrame frame, long now) {
        if (!addresses.contains(frame.address())) {
            remember(frame, clock.instant());
            return Optional.empty();
        }
        KeyGate gate = gates.computeIfAbsent(frame.address(), address -> new KeyGate());
        if (gate.judge(frame.key(), now) != KeyGate.Verdict.PASSES) {
            return Optional.empty();
        }
        KeyComposer composer = composers.computeIfAbsent(frame.address(), address -> new KeyComposer(keys.hasDigits()));
        return keys.find(frame.key())
                .flatMap(meaning -> composer.press(meaning, now))
                .map(done -> new Keystroke(frame.address(), done.action(), done.digits()));
    }

    private void remember(KeyFrame frame, Instant at) {
        if (strangers.size() < MOST_STRANGERS || strangers.containsKey(frame.address())) {
            strangers.merge(
                    frame.address(),
                    new StrangeKey(frame.address(), frame.key(), 1, at),
                    (before, now) -> new StrangeKey(frame.address(), frame.key(), before.presses() + 1, at));
        }
    }

    /** Whether a keypad sends without pause and is not listened to at the moment. */
    public boolean isFlooded(long now) {
        return gates.values().stream().anyMatch(gate -> gate.isMuted(now));
    }

    /** Whether a stranger was heard in the last ten minutes. */
    public boolean heardStrangers() {
        return recentStrangers().findAny().isPresent();
    }

    /** Which strange addresses were heard in the last ten minutes: {@code strangeAddresses=40, 41}; at most ten. */
    public Map<String, String> facts() {
        String strange = recentStrangers()
                .limit(MOST_NAMED)
                .map(stranger -> Integer.toString(stranger.address()))
                .collect(Collectors.joining(", "));
        return strange.isEmpty() ? Map.of() : Map.of(STRANGE_ADDRESSES, strange);
    }

    private Stream<StrangeKey> recentStrangers() {
        Instant since = clock.instant().minus(RECENT);
        return strangers.values().stream().filter(stranger -> stranger.lastAt().isAfter(since));
    }

    /** What sends from addresses nobody has wired, by address: for whoever wires a new keypad. */
    public List<StrangeKey> listStrangers() {
        return List.copyOf(strangers.values());
    }
}
