package vn.motcua.counter.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

class SituationTest {

    static final TicketId A_042 = new TicketId(LocalDate.of(2026, 11, 23), new Series("A"), 42);

    @Test
    void an_idle_counter_calls_or_rests_or_closes() {
        assertThat(possible(idle(0))).isEqualTo("NEXT BREAK CLOSE");
    }

    @Test
    void a_called_citizen_is_started_called_again_missed_or_sent_on_and_nobody_else_is_called() {
        assertThat(possible(with(TicketState.CALLED, 2))).isEqualTo("START RECALL NO_SHOW TRANSFER");
    }

    @Test
    void after_the_last_call_only_calling_again_is_gone() {
        assertThat(possible(with(TicketState.CALLED, 0))).isEqualTo("START NO_SHOW TRANSFER");
        assertThat(with(TicketState.CALLED, 0).against(ClerkAction.RECALL)).contains("against.calls");
    }

    @Test
    void a_citizen_in_service_is_completed_parked_or_sent_on() {
        assertThat(possible(with(TicketState.SERVING, 2))).isEqualTo("NEXT COMPLETE PARK TRANSFER");
    }

    @Test
    void a_break_only_ends_or_closes() {
        assertThat(possible(new Situation(true, Optional.empty(), Optional.empty(), 0, 0)))
                .isEqualTo("BREAK CLOSE");
    }

    @Test
    void a_counter_with_a_number_set_aside_does_not_close() {
        assertThat(possible(idle(1))).isEqualTo("NEXT BREAK");
        assertThat(idle(1).against(ClerkAction.CLOSE)).contains("against.parked");
    }

    static Situation idle(int parked) {
        return new Situation(false, Optional.empty(), Optional.empty(), 0, parked);
    }

    static Situation with(TicketState state, int callsLeft) {
        return new Situation(false, Optional.of(A_042), Optional.of(state), callsLeft, 0);
    }

    static String possible(Situation situation) {
        return Arrays.stream(ClerkAction.values())
                .filter(step -> situation.against(step).isEmpty())
                .map(ClerkAction::name)
                .collect(Collectors.joining(" "));
    }
}
