package vn.motcua.server.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.access.identity.Identity;

/** A token bucket for each visitor and kind of request. Remembers the latest thousand. */
@Component
@EnableConfigurationProperties(LimitProperties.class)
public final class RateLimits {

    private static final int REMEMBERED = 1_000;

    private final LimitProperties limits;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    RateLimits(LimitProperties limits) {
        this.limits = limits;
    }

    /** @return 0 if the visitor may go on now, else whole seconds to wait */
    long secondsToWait(Optional<Identity> visitor, String address, boolean changes) {
        String key =
                visitor.map(identity -> identity.role() + ":" + identity.id()).orElse("address:" + address)
                        + (changes ? ":changes" : ":reads");
        ConsumptionProbe probe = bucket(key, perSecond(visitor, changes)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }

    private int perSecond(Optional<Identity> visitor, boolean changes) {
        if (visitor.isEmpty()) {
            return changes ? limits.strangerPerSecond() : limits.strangerReadsPerSecond();
        }
        if (visitor.get().role() == Role.INTEGRATOR) {
            return limits.systemPerSecond();
        }
        return changes ? limits.changesPerSecond() : limits.readsPerSecond();
    }

    private synchronized Bucket bucket(String key, int perSecond) {
        return buckets.computeIfAbsent(
                key,
                name -> Bucket.builder()
                        .addLimit(
                                limit -> limit.capacity(2L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
    }
}
