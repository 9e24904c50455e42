package vn.motcua.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.hall.Hall;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;
import vn.motcua.server.storage.TestStorage;

/**
 * The rows that the program of 30 November 2026 wrote on one morning of a demonstration: nine tickets, each step of a
 * counter, three steps of a manager, a slip. Whatever comes later must read them as they were meant.
 */
class OldJournalTest {

    private static final Set<String> NOT_OF_THAT_MORNING = Set.of("DayClosed", "ClockCorrected");

    @TempDir
    Path directory;

    TestStorage storage;

    @BeforeEach
    void restore() throws IOException {
        storage = TestStorage.sqlite(directory);
        for (JsonNode row : rows()) {
            storage.jdbc()
                    .sql("""
                            INSERT INTO journal (hall, seq, at_ms, day, request, actor, kind, body, hash)
                            VALUES (:hall, :seq, :at_ms, :day, :request, :actor, :kind, :body, :hash)
                            """)
                    .param("hall", row.path("hall").asString())
                    .param("seq", row.path("seq").asLong())
                    .param("at_ms", row.path("at_ms").asLong())
                    .param("day", row.path("day").asInt())
                    .param("request", row.path("request").asString())
                    .param("actor", row.path("actor").asString())
                    .param("kind", row.path("kind").asString())
                    .param("body", row.path("body").asString())
                    .param("hash", row.path("hash").asString())
                    .update();
        }
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private static List<JsonNode> rows() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OldJournalTest.class.getResourceAsStream("journal-2026-11-30.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        }
    }

    private List<Entry> entries() {
        return storage.journal().listAfter(Position.START, 100);
    }

    @Test
    void is_read_whole_and_its_chain_holds() {
        assertThat(entries()).hasSize(41);
        assertThat(storage.journal().checkChain()).isInstanceOf(ChainCheck.Intact.class);
    }

    @Test
    void has_every_kind_of_event_but_those_nobody_caused_that_morning() {
        Set<String> kinds = entries().stream()
                .map(entry -> entry.event().getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        kinds.addAll(NOT_OF_THAT_MORNING);

        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Event.class.getDeclaredClasses())
                        .filter(Class::isRecord)
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void says_who_caused_what() {
        assertThat(entries().stream()
                        .map(entry -> entry.actor().getClass().getSimpleName())
                        .distinct())
                .containsExactlyInAnyOrder("Clock", "Kiosk", "Clerk", "Manager");
    }

    @Test
    void leads_to_the_hall_it_was() {
        var hall = new Hall();
        entries().forEach(hall::apply);

        assertThat(state(hall, 1)).isEqualTo(TicketState.COMPLETED);
        assertThat(state(hall, 2)).as("transferred").isEqualTo(TicketState.WAITING);
        assertThat(state(hall, 5)).as("ended by a manager").isEqualTo(TicketState.ABANDONED);
        assertThat(state(hall, 6)).as("cancelled").isEqualTo(TicketState.ABANDONED);
        assertThat(hall.findTicket(ticket(3)).orElseThrow().counter()).contains(new CounterId(1));
        assertThat(hall.findSlip(ticket(1)).orElseThrow().state()).isEqualTo(Event.SlipState.CONFIRMED);
    }

    private static TicketId ticket(int number) {
        return TicketId.parse("20261130-C-" + number);
    }

    private static TicketState state(Hall hall, int number) {
        return hall.findTicket(ticket(number)).orElseThrow().state();
    }
}
