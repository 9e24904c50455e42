package vn.motcua.launcher.screen;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Keeps a browser at one page for as long as it runs. Its one thread is the caller's. */
final class ScreenKeeper {

    private static final int SERVER_FAILURES = 500;

    private final ScreenSettings settings;
    private final Limits limits;
    private final Profile profile;
    private final Diary diary;
    private final HttpClient http;
    private final Map<String, String> environment;
    private final long beganNanos = System.nanoTime();
    private boolean serverAway;

    /** @throws IOException if the authority's certificate cannot be read, or the browser cannot be made to trust it */
    ScreenKeeper(ScreenSettings settings, Profile profile, Diary diary) throws IOException {
        this.settings = settings;
        this.limits = settings.limits();
        this.profile = profile;
        this.diary = diary;
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(limits.every());
        if (settings.authority().isPresent()) {
            Path authority = settings.authority().get();
            this.environment = BrowserTrust.of(authority, profile.folder());
            client.sslContext(BrowserTrust.context(authority));
        } else {
            this.environment = Map.of();
        }
        this.http = client.build();
    }

    /** Runs until its thread is interrupted; no browser is left then. */
    void run() {
        Duration pause = Duration.ZERO;
        try {
            while (true) {
                Duration lived = keepOne();
                pause = limits.pauseAfter(pause, lived);
                diary.say(String.format(
                        Locale.ROOT, "the browser is started again in %.1f s", pause.toMillis() / 1000.0));
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            diary.say("ended, and the browser with it");
        }
    }

    /** @return how long the browser showed its page, from its start; zero if it never did */
    private Duration keepOne() throws InterruptedException {
        Browser browser;
        try {
            profile.makeReady();
            browser = Browser.start(settings.command(profile.folder()), environment);
        } catch (IOException e) {
            diary.say("cannot start the browser: " + e.getMessage());
            return Duration.ZERO;
        }
        diary.say("the browser is started");
        try (var eye = new PageProbe(http, profile::port, limits.every())) {
            return watch(browser, eye);
        } finally {
            browser.end();
        }
    }

    private Duration watch(Browser browser, PageProbe eye) throws InterruptedException {
        Duration started = now();
        Duration shownUntil = started;
        var watch = new Watch(limits, started);
        Sight last = Sight.MUTE;
        while (!browser.endsWithin(limits.every())) {
            Sight sight = eye.look();
            if (sight == Sight.SHOWN) {
                shownUntil = now();
                if (last != Sight.SHOWN) {
                    diary.say("the page is shown");
                }
            }
            last = sight;
            switch (watch.see(sight, now(), this::serverAnswers)) {
                case ScreenRemedy.Leave() -> {}
                case ScreenRemedy.LoadAgain(String why) -> {
                    diary.say("the page %s; it is loaded again".formatted(why));
                    eye.loadAgain(settings.page());
                }
                case ScreenRemedy.Replace(String why) -> {
                    diary.say("the page %s; the browser is ended".formatted(why));
                    return shownUntil.minus(started);
                }
            }
        }
        diary.say("the browser has ended by itself, " + browser.farewell());
        return shownUntil.minus(started);
    }

    /** Any answer but a failure will do: /alive is our servers' own door, others say that they do not know it. */
    private boolean serverAnswers() {
        boolean answers = ask();
        if (answers == serverAway) {
            diary.say(answers ? "the server answers again" : "the server does not answer; the browser is left alone");
        }
        serverAway = !answers;
        return answers;
    }

    private boolean ask() {
        var question =
                HttpRequest.newBuilder(settings.alive()).timeout(limits.every()).build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() < SERVER_FAILURES;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration now() {
        return Duration.ofNanos(System.nanoTime() - beganNanos);
    }
}
