package vn.motcua.kiosk.remote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;

/** Reads how far slips have come, as the server's {@code /api/v1/slips} tells it. */
final class SlipStateReader {

    private SlipStateReader() {}

    static List<SlipView> slips(JsonNode body) {
        List<SlipView> slips = new ArrayList<>();
        for (JsonNode slip : body.path("slips")) {
            slips.add(new SlipView(
                    new Event.TicketIssued(
                            TicketId.parse(slip.path("ticket").asString()),
                            new ServiceId(slip.path("service").asString()),
                            slip.path("ahead").asInt(),
                            HallReader.counters(slip.path("counters"))),
                    preparation(slip.path("preparation")),
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

    /** A server of old says nothing of papers. */
    private static Optional<Preparation> preparation(JsonNode said) {
        return said.isObject()
                ? Optional.of(new Preparation(
                        new ProcedureCode(said.path("procedure").asString()),
                        said.path("name").asString(),
                        said.path("caseName").asString(),
                        HallReader.list(said.path("brought"), JsonNode::asString),
                        HallReader.list(said.path("missing"), JsonNode::asString)))
                : Optional.empty();
    }
}
