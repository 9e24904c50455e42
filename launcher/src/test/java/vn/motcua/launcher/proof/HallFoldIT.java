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
import org.junit.jupiter.api.Test;

/** What a hall display makes of entries, folded in the browser: it goes by their effect, never by a list of kinds. */
class HallFoldIT {

    private static final String FOLD = """
            entries => {
                const hall = new motcua.Hall();
                hall.take({
                    position: 1, at: '2026-11-23T01:00:00Z', issuing: true, services: [],
                    counters: [{ number: 8, state: 'OPEN' }], calls: []
                });
                const folded = hall.fold({ entries, waiting: {} });
                return {
                    said: folded.calls.map(call => call.label), refresh: folded.refresh,
                    shown: hall.it.calls.map(call => call.label), counter: hall.it.counters[0].state
                };
            }""";

    private static Map<String, Object> entry(String kind, String effect) {
        return Map.of(
                "position",
                2,
                "at",
                "2026-11-23T01:00:01Z",
                "kind",
                kind,
                "effect",
                effect,
                "ticket",
                "20261123-A-42",
                "label",
                "A 042",
                "counter",
                8);
    }

    @Test
    void an_effect_is_followed_whatever_the_kind_is_called() throws Exception {
        assertThat(fold(List.of(entry("KindOfNextYear", "call"))))
                .containsEntry("said", List.of("A 042"))
                .containsEntry("shown", List.of("A 042"));
        assertThat(fold(List.of(entry("TicketCalled", "call"), entry("KindOfNextYear", "uncall"))))
                .containsEntry("shown", List.of());
        assertThat(fold(List.of(entry("KindOfNextYear", "break")))).containsEntry("counter", "BREAK");
        assertThat(fold(List.of(entry("KindOfNextYear", "refresh")))).containsEntry("refresh", true);
    }

    @Test
    void an_effect_it_does_not_know_changes_nothing() throws Exception {
        assertThat(fold(List.of(entry("KindOfNextYear", "sing"))))
                .containsEntry("said", List.of())
                .containsEntry("shown", List.of())
                .containsEntry("counter", "OPEN")
                .containsEntry("refresh", false);
    }

    @SuppressWarnings("unchecked") // what a page answers has no types
    private static Map<String, Object> fold(List<Map<String, Object>> entries) throws IOException {
        try (Lobby lobby = new Lobby(URI.create("http://localhost"))) {
            Page page = lobby.page(800, 600, false, "", "");
            page.setContent("<!doctype html>");
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(script()));
            return (Map<String, Object>) Objects.requireNonNull(page.evaluate(FOLD, entries));
        }
    }

    private static String script() throws IOException {
        String path = "/META-INF/resources/display/hall.js";
        try (InputStream in = Objects.requireNonNull(HallFoldIT.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
