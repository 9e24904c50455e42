package vn.motcua.server.record;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** {@code WARNING} while the newest check has found something: people must look, but nothing gets better by a restart. */
@Component
final class RecordHealth implements HealthIndicator {

    static final Status WARNING = new Status("WARNING");

    private final RecordWatch watch;

    RecordHealth(RecordWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return watch.last()
                .map(report -> Health.status(report.isIntact() ? Status.UP : WARNING)
                        .withDetail("at", report.at().toString())
                        .withDetail("findings", report.findings().size())
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}
