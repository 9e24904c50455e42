package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More calls than the hall display can say: played in the browser, with a clock of its own. */
@Tag("alone") // measures time
class AnnouncerIT {

    /** Thirty calls within a minute, each of three clips and nine seconds; the thirtieth ticket is called once more. */
    private static final String A_BUSY_MINUTE = """
            () => {
                let now = 0, timers = [], said = [], shown = [];
                const later = (run, ms) => timers.push({ at: now + ms, run });
                const announcer = new motcua.Announcer({
                    clipsOf: (label, counter) => ['chime', label, 'counter ' + counter],
                    show: call => shown.push(call.label),
                    say: (call, done) => {
                        said.push({ label: call.label, age: now - call.at, clips: call.clips.length });
                        later(() => done(true), 3000 * call.clips.length);
                    },
                    now: () => now, later
                });
                for (let n = 1; n <= 30; n++) {
                    later(() => announcer.add({ ticket: 't' + n, label: String(n), counter: 1 }, now), n * 2000);
                }
                later(() => announcer.add({ ticket: 't30', label: '30', counter: 1 }, now), 61000);
                while (timers.length > 0) {
                    const next = timers.reduce((a, b) => b.at < a.at ? b : a);
                    timers = timers.filter(timer => timer !== next);
                    now = next.at;
                    next.run();
                }
                return { said, shown };
            }""";

    @Test
    void row_49_calls_that_pile_up_are_all_shown_once_and_those_grown_old_are_not_said() throws Exception {
        try (Lobby lobby = new Lobby(URI.create("http://localhost"))) {
            Page page = lobby.page(800, 600, false, "", "");
            page.setContent("<!doctype html>");
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(script()));

            Map<?, ?> heard = (Map<?, ?>) page.evaluate(A_BUSY_MINUTE);

            assertThat((List<?>) heard.get("shown"))
                    .isEqualTo(IntStream.rangeClosed(1, 30)
                            .mapToObj(Integer::toString)
                            .toList());
            List<?> said = (List<?>) Objects.requireNonNull(heard.get("said"));
            assertThat(said).as("some had grown too old").hasSizeBetween(5, 29);
            assertThat(said)
                    .allSatisfy(call -> assertThat(number(call, "age")).isLessThanOrEqualTo(90_000))
                    .anySatisfy(call -> assertThat(number(call, "clips"))
                            .as("only the chime while many wait")
                            .isEqualTo(1));
        }
    }

    private static int number(Object call, String name) {
        return ((Number) Objects.requireNonNull(((Map<?, ?>) call).get(name))).intValue();
    }

    private static String script() throws IOException {
        String path = "/META-INF/resources/display/announcer.js";
        try (InputStream in = Objects.requireNonNull(AnnouncerIT.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
