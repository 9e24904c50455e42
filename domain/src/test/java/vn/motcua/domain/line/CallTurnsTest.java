package vn.motcua.domain.line;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.domain.ticket.TicketBuilder.aTicket;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.ticket.Arrival;

class CallTurnsTest {

    final CallTurns turns = new CallTurns();

    @Test
    void tell_the_newest_first() {
        turns.take(arrival(1));
        turns.take(arrival(2));

        assertThat(turns).containsExactly(arrival(2), arrival(1));
    }

    @Test
    void look_back_over_64_calls() {
        IntStream.rangeClosed(1, 100).forEach(tap -> turns.take(arrival(tap)));

        assertThat(turns).hasSize(64).startsWith(arrival(100)).endsWith(arrival(37));
    }

    @Test
    void of_a_copy_are_its_own() {
        turns.take(arrival(1));
        CallTurns copy = turns.copy();

        turns.take(arrival(2));
        turns.clear();

        assertThat(copy).containsExactly(arrival(1));
    }

    private static Arrival arrival(int tap) {
        return aTicket().numbered(tap).inOrder(tap).waiting().arrival();
    }
}
