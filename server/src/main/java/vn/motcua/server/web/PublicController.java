package vn.motcua.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.server.problem.ProblemTexts;

/**
 * What a citizen's own phone may ask without being let in: how the number on the slip stands. The slip's secret is needed,
 * so that nobody follows other people's numbers; without it there is one answer, whether the number exists or not.
 */
@RestController
@RequestMapping("/api/v1/public")
final class PublicController {

    private final LocalHall hall;

    PublicController(LocalHall hall) {
        this.hall = hall;
    }

    @GetMapping("/tickets/{ticket}/{secret}")
    ResponseEntity<?> ticket(
            @PathVariable("ticket") String text, @PathVariable("secret") String secret, HttpServletRequest request) {
        TicketId ticket = TicketId.parse(text.toUpperCase(Locale.ROOT)); // scanners turn the case
        return hall.proves(ticket, TicketSecret.find(secret))
                ? ResponseEntity.ok(ReadController.ticket(hall, ticket.toString()))
                : codeNeeded(request);
    }

    /** Addresses on slips of old. */
    @GetMapping("/tickets/{ticket}")
    ResponseEntity<?> ticketWithoutSecret(@PathVariable("ticket") String text, HttpServletRequest request) {
        return codeNeeded(request);
    }

    private static ResponseEntity<ProblemDetail> codeNeeded(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(ProblemTexts.problem(HttpStatus.NOT_FOUND, "code-needed", request));
    }
}
