package vn.motcua.server.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.hall.HallSnapshot.ServiceView;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.server.problem.RefusedException;
import vn.motcua.wire.json.EntryJson;
import vn.motcua.wire.json.ReportJson;
import vn.motcua.wire.json.SlipJson;
import vn.motcua.wire.json.SnapshotJson;
import vn.motcua.wire.json.TicketJson;
import vn.motcua.wire.json.TicketMessages.Entries;

/** Everything that only looks, and the reports of devices, which change nothing in the hall. */
@RestController
@RequestMapping("/api/v1")
final class ReadController {

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_WAITING = 200;
    private static final int MOST_FACTS = 20;
    private static final int LONGEST_TEXT = 1_000;

    private final LocalHall hall;
    private final Clock clock;

    ReadController(LocalHall hall, Clock clock) {
        this.hall = hall;
        this.clock = clock;
    }

    record Tickets(List<TicketJson> tickets) {}

    @GetMapping("/snapshot")
    SnapshotJson snapshot() {
        return SnapshotJson.of(hall.snapshot());
    }

    @GetMapping("/entries")
    Entries entries(@RequestParam("after") long after, @RequestParam(name = "limit", defaultValue = "500") int limit) {
        int most = between(limit, MOST_ENTRIES);
        return new Entries(hall.listAfter(new Position(after), most).stream()
                .map(entry -> EntryJson.of(entry, ticket -> hall.findServiceAt(ticket, entry.position())))
                .toList());
    }

    private static int between(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException("limit %s is not 1 to %s".formatted(limit, most));
        }
        return limit;
    }

    @GetMapping("/counters/{number}/waiting")
    Tickets waiting(@PathVariable("number") int number, @RequestParam(name = "limit", defaultValue = "20") int limit) {
        var counter = new CounterId(number);
        if (hall.snapshot().findCounter(counter).isEmpty()) {
            throw new RefusedException(new Refusal.UnknownCounter(counter));
        }
        return new Tickets(hall.listWaiting(counter, between(limit, MOST_WAITING)).stream()
                .map(TicketJson::of)
                .toList());
    }

    /** The slips that the asking kiosk's printer has, or should have. */
    @GetMapping("/slips")
    SlipJson.Slips slips(@AuthenticationPrincipal Identity who) {
        return new SlipJson.Slips(hall.listSlipsUnderWay(who.id(), who.id() + "/printer").stream()
                .map(view -> SlipJson.of(view, hall.findSecret(view.ticket())))
                .toList());
    }

    @GetMapping("/tickets/{ticket}")
    TicketJson ticket(@PathVariable("ticket") String text) {
        return ticket(hall, text);
    }

    /** How a ticket of today stands, for everybody who may ask. */
    static TicketJson ticket(LocalHall hall, String text) {
        TicketId ticket = TicketId.parse(text);
        return hall.findTicket(ticket)
                .map(view -> {
                    Optional<ServiceView> line =
                            hall.snapshot().findService(view.arrival().service());
                    return TicketJson.of(view)
                            .withAhead(
                                    hall.findAhead(ticket).orElse(null),
                                    line.filter(service -> !service.counters().isEmpty())
                                            .isPresent(),
                                    line.filter(service ->
                                                    !service.openCounters().isEmpty())
                                            .isPresent());
                })
                .orElseThrow(() -> new RefusedException(new Refusal.UnknownTicket(ticket)));
    }

    /**
     * A device may speak for itself and its devices: {@code kiosk-1}, {@code kiosk-1/printer}. A display need not know
     * its own name: {@code /screen} is its page.
     */
    @PostMapping("/devices/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@AuthenticationPrincipal Identity who, @RequestBody ReportJson body) {
        String told = body.device();
        if (told == null) {
            throw new IllegalArgumentException("field 'device' is missing");
        }
        String device = told.startsWith("/") && who.role() == Role.DISPLAY ? who.id() + told : told;
        if (!device.equals(who.id()) && !device.startsWith(who.id() + "/")) {
            throw new IllegalArgumentException("device '%s' cannot report for '%s'".formatted(who.id(), device));
        }
        shortText("device", device);
        shortText("reason", body.reason());
        shortText("detail", body.detail());
        checkFacts(body.facts() == null ? Map.of() : body.facts());
        hall.report(body.toReport(device, clock.instant()));
    }

    private static void checkFacts(Map<String, String> told) {
        if (told.size() > MOST_FACTS) {
            throw new IllegalArgumentException("field 'facts' has more than %s entries".formatted(MOST_FACTS));
        }
        told.forEach((key, value) -> {
            shortText("facts", key);
            shortText("facts." + key, value);
        });
    }

    private static void shortText(String field, @Nullable String value) {
        if (value != null && value.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("field '%s' is over %s characters".formatted(field, LONGEST_TEXT));
        }
    }
}
