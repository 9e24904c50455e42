package vn.motcua.server.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.server.web.SnapshotJson.TicketJson;

/** What a citizen's own phone may ask without being let in: how a number of today stands. Numbers are no secret. */
@RestController
@RequestMapping("/api/v1/public")
final class PublicController {

    private final LocalHall hall;

    PublicController(LocalHall hall) {
        this.hall = hall;
    }

    @GetMapping("/tickets/{ticket}")
    TicketJson ticket(@PathVariable("ticket") String text) {
        return ReadController.ticket(hall, text);
    }
}
