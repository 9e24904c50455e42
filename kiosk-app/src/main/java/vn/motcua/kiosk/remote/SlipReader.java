package vn.motcua.kiosk.remote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** Reads how far slips have come, as the server's {@code /api/v1/slips} tells it. */
final class SlipReader {

    private SlipReader() {}

    static List<SlipView> slips(JsonNode body) {
        List<SlipView> slips = new ArrayList<>();
        for (JsonNode slip : body.path("slips")) {
            slips.add(new SlipView(
                    new Event.TicketIssued(
                            TicketId.parse(slip.path("ticket").asString()),
                            new ServiceId(slip.path("service").asString()),
                            slip.path("ahead").asInt(),
                            HallReader.counters(slip.path("counters"))),
                    Instant.parse(slip.path("issuedAt").asString()),
                    slip.path("kiosk").asString(),
                    slip.path("device").asString(),
                    Event.SlipState.valueOf(slip.path("state").asString()),
                    slip.path("reason").asString(),
                    slip.path("copy").asInt(),
                    slip.path("proof").asString(),
                    Instant.parse(slip.path("at").asString())));
        }
        return slips;
    }
}
