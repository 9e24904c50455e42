package vn.motcua.display;

import java.util.List;

/**
 * What makes an announcement heard. It must return at once: it owns its thread, plays one announcement after the
 * other, and never throws into the hall.
 */
@FunctionalInterface
public interface Speaker {

    /**
     * Plays clips one after the other, as one announcement.
     *
     * @param clips names such as {@code chime} or {@code vi/d4}: {@code META-INF/resources/display/clips/vi/d4.wav}
     */
    void play(List<String> clips);
}
