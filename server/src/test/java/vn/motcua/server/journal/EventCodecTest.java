package vn.motcua.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.ticket.TicketId;

class EventCodecTest {

    static final Event CALLED = new Event.TicketCalled(TicketId.parse("20261123-A-42"), new CounterId(8));

    final EventCodec codec = new EventCodec();

    @Test
    void writes_ids_as_plain_values() {
        assertThat(codec.kind(CALLED)).isEqualTo("TicketCalled");
        assertThat(codec.encode(CALLED)).isEqualTo("{\"ticket\":\"20261123-A-42\",\"counter\":8}");
    }

    @Test
    void ignores_fields_that_a_newer_server_wrote() {
        String newer = "{\"ticket\":\"20261123-A-42\",\"counter\":8,\"voice\":{\"north\":true}}";

        assertThat(codec.decode("TicketCalled", newer)).isEqualTo(CALLED);
    }

    @Test
    void names_a_kind_it_does_not_know() {
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode("TicketLost", "{}"))
                .withMessageContaining("TicketLost");
    }

    @Test
    void shows_a_body_it_cannot_read() {
        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode("TicketCalled", "{\"ticket\":\"nonsense\",\"counter\":8}"))
                .withMessageContaining("nonsense");
    }

    @Test
    void gives_an_entry_from_before_a_component_was_told_its_default() {
        assertThat(codec.decode("DayOpened", "{\"day\":\"2026-11-23\"}"))
                .isEqualTo(new Event.DayOpened(LocalDate.parse("2026-11-23")));
        assertThat(codec.decode("CounterClosed", "{\"counter\":8,\"clerk\":\"c7\"}"))
                .isEqualTo(new Event.CounterClosed(new CounterId(8), new ClerkId("c7")));
        assertThat(
                        codec.decode(
                                "SlipRecorded",
                                "{\"ticket\":\"20261123-A-42\",\"device\":\"p\",\"state\":\"SENT\",\"reason\":\"\",\"copy\":1}"))
                .isEqualTo(new Event.SlipRecorded(TicketId.parse("20261123-A-42"), "p", Event.SlipState.SENT, "", 1));
    }

    @Test
    void leaves_a_component_that_was_told_as_it_is() {
        assertThat(codec.decode("CounterClosed", "{\"counter\":8,\"clerk\":\"c7\",\"reason\":\"BROKEN\"}"))
                .isEqualTo(new Event.CounterClosed(new CounterId(8), new ClerkId("c7"), Event.ClosingReason.BROKEN));
    }
}
