package vn.motcua.server.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.server.problem.RefusedException;
import vn.motcua.wire.json.TicketMessages.Written;

/** What only a manager decides, each time with a reason: about the time, and about tickets that nobody can call. */
@RestController
@RequestMapping("/api/v1")
final class ManagerController {

    private static final String KEY = "Idempotency-Key";

    private final LocalHall hall;

    ManagerController(LocalHall hall) {
        this.hall = hall;
    }

    record Why(@Nullable String reason) {}

    /** @param keep whether who waits goes on waiting; true if it is not said */
    record Correction(@Nullable String reason, @Nullable Boolean keep) {}

    record Overruling(@Nullable Integer counter, @Nullable String reason) {}

    record Move(@Nullable String to, @Nullable String reason) {}

    @PostMapping("/clock/confirm")
    Written confirm(@RequestHeader(KEY) String key, @AuthenticationPrincipal Identity who, @RequestBody Why body) {
        return submit(new Command.ConfirmClock(by(key, who), text(body.reason())));
    }

    @PostMapping("/clock/correct")
    Written correct(
            @RequestHeader(KEY) String key, @AuthenticationPrincipal Identity who, @RequestBody Correction body) {
        boolean keep = !Boolean.FALSE.equals(body.keep());
        return submit(new Command.CorrectClock(by(key, who), keep, text(body.reason())));
    }

    @PostMapping("/tickets/{ticket}/overrule")
    Written overrule(
            @RequestHeader(KEY) String key,
            @AuthenticationPrincipal Identity who,
            @PathVariable("ticket") String ticket,
            @RequestBody Overruling body) {
        if (body.counter() == null) {
            throw new IllegalArgumentException("field 'counter' is missing");
        }
        return submit(new Command.Overrule(
                by(key, who), TicketId.parse(ticket), new CounterId(body.counter()), text(body.reason())));
    }

    @PostMapping("/tickets/{ticket}/move")
    Written move(
            @RequestHeader(KEY) String key,
            @AuthenticationPrincipal Identity who,
            @PathVariable("ticket") String ticket,
            @RequestBody Move body) {
        if (body.to() == null) {
            throw new IllegalArgumentException("field 'to' is missing");
        }
        return submit(new Command.MoveTicket(
                by(key, who), TicketId.parse(ticket), new ServiceId(body.to()), text(body.reason())));
    }

    @PostMapping("/tickets/{ticket}/end")
    Written end(
            @RequestHeader(KEY) String key,
            @AuthenticationPrincipal Identity who,
            @PathVariable("ticket") String ticket,
            @RequestBody Why body) {
        return submit(new Command.EndTicket(by(key, who), TicketId.parse(ticket), text(body.reason())));
    }

    private static Request by(String key, Identity who) {
        return new Request(new RequestId(key), who.actor());
    }

    private static String text(@Nullable String reason) {
        return reason == null ? "" : reason; // the command says what is wrong with it
    }

    private Written submit(Command command) {
        return switch (hall.submit(command)) {
            case Answer.Done(var entries) -> Written.of(entries);
            case Answer.Refused(var refusal) -> throw new RefusedException(refusal);
        };
    }
}
