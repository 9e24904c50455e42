package vn.motcua.server.clock;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.ClockTrouble;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.RefusalTexts;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.server.plan.CurrentPlan;
import vn.motcua.server.storage.StorageProperties;

/** Puts the watch over the clock together, and what a person at the computer's own keyboard says of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockProperties.class)
class ClockConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ClockConfiguration.class);
    private static final Actor CONSOLE = new Actor.Console();

    @Bean(initMethod = "start", destroyMethod = "close")
    ClockWatch clockWatch(ClockProperties properties, StorageProperties storage, CurrentPlan plan, Clock clock) {
        var started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return new ClockWatch(
                properties,
                plan,
                clock,
                System::nanoTime,
                new TimeSources(properties.peers(), clock),
                new DataFolder(storage.directory(), started));
    }

    @Bean
    ApplicationRunner clockAccepted(ClockProperties properties, LocalHall hall, AuditLog audit) {
        hall.follow((java.util.List<Entry> entries) -> entries.forEach(entry -> writeDown(entry, audit)));
        return arguments -> {
            Optional<ClockTrouble> trouble = hall.snapshot().clockTrouble();
            if (!properties.accept().isBlank() && trouble.isPresent()) {
                accept(properties.accept(), trouble.get(), hall);
            }
        };
    }

    private static void accept(String reason, ClockTrouble trouble, LocalHall hall) {
        var by = new Request(RequestId.random(), CONSOLE);
        Answer answer = hall.submit(
                trouble.inJournal()
                        ? new Command.CorrectClock(by, true, reason)
                        : new Command.ConfirmClock(by, reason));
        if (answer instanceof Answer.Refused(var refusal)) {
            LOG.error("the clock was not accepted: {}", RefusalTexts.text(refusal, java.util.Locale.ENGLISH));
        }
    }

    private static void writeDown(Entry entry, AuditLog audit) {
        switch (entry.event()) {
            case Event.ClockCorrected corrected ->
                audit.record(AuditEvent.of(AuditKind.CLOCK_ACCEPTED)
                        .by(entry.actor().value())
                        .about("journal")
                        .changed(
                                corrected.ahead().toString(),
                                "%s, %s, %s"
                                        .formatted(
                                                entry.at(), corrected.kept() ? "kept" : "closed", corrected.reason())));
            case Event.ClockConfirmed confirmed ->
                audit.record(AuditEvent.of(AuditKind.CLOCK_ACCEPTED)
                        .by(entry.actor().value())
                        .about("server")
                        .saying("%s, %s".formatted(entry.at(), confirmed.reason())));
            default -> {}
        }
    }
}
