package vn.motcua.server.clock;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the operating system and the configured peers for the time. Works without either: then nothing is known. */
final class TimeSources {

    private static final Logger LOG = LoggerFactory.getLogger(TimeSources.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** systemd-timesyncd makes this file when a time server has set the clock since the machine was started. */
    private static final Path TIMESYNC = Path.of("/run/systemd/timesync/synchronized");

    /** Reads the kernel's own flag, whoever sets the clock: timesyncd, chrony, ntpd. timedatectl(1). */
    private static final List<String> TIMEDATECTL =
            List.of("timedatectl", "show", "--property=NTPSynchronized", "--value");

    private final List<URI> peers;
    private final Clock clock;

    TimeSources(List<URI> peers, Clock clock) {
        this.peers = peers;
        this.clock = clock;
    }

    boolean querySynchronised() throws InterruptedException {
        return Files.exists(TIMESYNC) || askSystem();
    }

    private static boolean askSystem() throws InterruptedException {
        Process asked;
        try {
            asked = new ProcessBuilder(TIMEDATECTL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.debug("no timedatectl here: {}", e.toString());
            return false;
        }
        try {
            if (!asked.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .equals("yes");
        } catch (IOException e) {
            LOG.debug("timedatectl said nothing: {}", e.toString());
            return false;
        } finally {
            asked.destroy();
        }
    }

    /** How far this clock is ahead of the first peer that answers. */
    Optional<Duration> queryPeerOffset() throws InterruptedException {
        if (peers.isEmpty()) {
            return Optional.empty();
        }
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            for (URI peer : peers) {
                Optional<Instant> told = dateOf(peer, client);
                if (told.isPresent()) {
                    return told.map(there -> Duration.between(there, clock.instant()));
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<Instant> dateOf(URI peer, HttpClient client) throws InterruptedException {
        try {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(peer)
                            .timeout(PATIENCE)
                            .method("HEAD", HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return answer.headers()
                    .firstValue("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (IOException | DateTimeException e) {
            LOG.debug("{} does not tell the time: {}", peer, e.toString());
            return Optional.empty();
        }
    }
}
