package vn.motcua.server.clock;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the server's clock is believed.
 *
 * @param gap how long the hall may have been away before somebody is asked whether the clock is right, where nothing else
 *     vouches for it; the hall's next opening after that is still in time, so that a weekend asks nobody
 * @param peers addresses that are asked for the time, such as {@code https://dichvucong.example.vn/}: the {@code Date} of
 *     their answer counts. None by default; the operating system's own synchronisation counts without being named here
 * @param accept a reason: whatever doubt there is at this start is settled by it, as a person at the computer's own
 *     keyboard would; empty (the default) settles nothing
 */
@ConfigurationProperties("motcua.clock")
public record ClockProperties(
        @DefaultValue("36h") Duration gap,
        @DefaultValue List<URI> peers,
        @DefaultValue("") String accept) {

    public ClockProperties {
        peers = List.copyOf(peers);
    }
}
