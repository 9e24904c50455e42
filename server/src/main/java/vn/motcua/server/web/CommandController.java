package vn.motcua.server.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.domain.command.Answer;
import vn.motcua.domain.command.Command;
import vn.motcua.domain.command.Request;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;
import vn.motcua.server.access.identity.Identity;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.server.problem.RefusedException;
import vn.motcua.wire.json.SlipJson;
import vn.motcua.wire.json.TicketMessages.GivingBack;
import vn.motcua.wire.json.TicketMessages.Issued;
import vn.motcua.wire.json.TicketMessages.Take;
import vn.motcua.wire.json.TicketMessages.Written;

/** Everything that changes something in the hall; who may do what stands in the access rules. */
@RestController
@RequestMapping("/api/v1")
final class CommandController {

    private static final String KEY = "Idempotency-Key";

    private final LocalHall hall;
    private final CataloguedPapers papers;
    private final Ownership ownership;

    CommandController(LocalHall hall, CataloguedPapers papers, Ownership ownership) {
        this.ownership = ownership;
        this.hall = hall;
        this.papers = papers;
    }

    record Check(
            @Nullable String ticket,
            @Nullable String procedure,
            @Nullable List<CataloguedPapers.MissingJson> missing) {}

    record About(String ticket) {}

    record Onward(String ticket, String to) {}

    record Opening(@Nullable String clerk) {}

    record Release(
            Event.@Nullable ClosingReason reason, @Nullable Boolean completing) {}

    record Next(@Nullable Boolean completing) {}

    @PostMapping("/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    Issued take(@RequestHeader(KEY) String key, @AuthenticationPrincipal Identity who, @RequestBody Take body) {
        Answer.Done done = done(new Command.TakeTicket(
                by(key, who),
                new ServiceId(required("service", body.service())),
                Optional.ofNullable(body.preparation()).flatMap(papers::preparation)));
        String secret = done.find(Event.TicketIssued.class)
                .flatMap(issued -> hall.findSecret(issued.ticket()))
                .map(TicketSecret::value)
                .orElse("");
        return new Issued(Written.of(done.entries()).entries(), secret);
    }

    @PostMapping("/tickets/{ticket}/cancel")
    Written cancel(
            @RequestHeader(KEY) String key,
            @AuthenticationPrincipal Identity who,
            @PathVariable("ticket") String ticket,
            @RequestBody(required = false) @Nullable GivingBack body) {
        var command = new Command.CancelTicket(by(key, who), TicketId.parse(ticket));
        if (who.role() != Role.KIOSK) {
            return submit(command);
        }
        Optional<TicketSecret> proof =
                Optional.ofNullable(body == null ? null : body.secret()).flatMap(TicketSecret::find);
        return Written.of(done(hall.cancelTicket(command, proof)).entries());
    }

    @PostMapping("/tickets/{ticket}/slips")
    Written slip(
            @RequestHeader(KEY) String key,
            @AuthenticationPrincipal Identity who,
            @PathVariable("ticket") String ticket,
            @RequestBody SlipJson.Recording body) {
        String reason = body.reason() == null ? "" : body.reason();
        ownership.requireSlip(who, TicketId.parse(ticket), shortText("device", body.device(), 80));
        return submit(new Command.RecordSlip(
                by(key, who),
                TicketId.parse(ticket),
                shortText("device", body.device(), 80),
                state(body),
                shortText("reason", reason, 80),
                body.copy(),
                shortText("proof", body.proof() == null ? "" : body.proof(), 20)));
    }

    @PostMapping("/day/open")
    Written openDay(@RequestHeader(KEY) String key, @AuthenticationPrincipal Identity who) {
        return submit(new Command.OpenDay(by(key, who)));
    }

    @PostMapping("/day/close")
    Written closeDay(@RequestHeader(KEY) String key, @AuthenticationPrincipal Identity who) {
        return submit(new Command.CloseDay(by(key, who)));
    }

    @PostMapping("/counters/{number}/open")
    Written open(
            @RequestHeader(KEY) String key,
            @AuthenticationPrincipal Identity who,
            @PathVariable("number") int number,
            @RequestBody(required = false) @Nullable Opening body) {
        String clerk = who.role() == Role.INTEGRATOR ? required("clerk", body == null ? null : body.clerk()) : who.id();
        return submit(new Command.OpenCounter(by(key, who), new CounterId(number), new ClerkId(clerk)));
    }

    @PostMapping("/counters/{number}/close")
    Written close(
            @RequestHeader(KEY) String key, @AuthenticationPrincipal Identity who, @PathVariable("number") int number) {
        return submit(new Command.CloseCounter(by(key, who), new CounterId(number)));
    }

    @PostMapping("/counters/{number}/release")
    Written release(
            @RequestHeader(KEY) String key,
            @AuthenticationPrincipal Identity who,
            @PathVariable("number") int number,
            @RequestBody Release body) {
        Event.ClosingReason reason = body.reason();
        if (reason == null) {
            throw new IllegalArgumentException("field 'reason' is missing");
        }
        return submit(new Command.ReleaseCounter(
                by(key, who), new CounterId(number), reason, Boolean.TRUE.equals(body.completing())));
    }

    @PostMapping("/counters/{number}/start-break")
    Written startBreak(
            @RequestHeader(KEY) String key, @AuthenticationPrincipal Identity who, @PathVariable("number") int number) {
        return submit(new Command.StartBreak(by(key, who), new CounterId(number)));
    }

    @PostMapping("/counters/{number}/end-break")
    Written endBreak(
            @RequestHeader(KEY) String key, @AuthenticationPrincipal Identity who, @PathVariable("number") int number) {
        return submit(new Command.EndBreak(by(key, who), new CounterId(number)));
    }

    @PostMapping("/counters/{number}/call-next")
    Written callNext(
            @RequestHeader(KEY) String key,
            @AuthenticationPrincipal Identity who,
            @PathVariable("number") int number,
            @RequestBody(required = false) @Nullable Next body) {
        boolean completing = body != null && Boolean.TRUE.equals(body.completing());
        return submit(new Command.CallNext(by(key, who), new CounterId(number), completing));
    }

    @PostMapping("/counters/{number}/transfer")
    Written transfer(
            @RequestHeader(KEY) String key,
            @AuthenticationPrincipal Identity who,
            @PathVariable("number") int number,
            @RequestBody Onward body) {
        return submit(new Command.Transfer(
                by(key, who),
                new CounterId(number),
                TicketId.parse(required("ticket", body.ticket())),
                new ServiceId(required("to", body.to()))));
    }

    @PostMapping("/counters/{number}/check-papers")
    Written checkPapers(
            @RequestHeader(KEY) String key,
            @AuthenticationPrincipal Identity who,
            @PathVariable("number") int number,
            @RequestBody Check body) {
        TicketId ticket = TicketId.parse(required("ticket", body.ticket()));
        CataloguedPapers.Checked checked = papers.check(body.procedure(), body.missing());
        return submit(new Command.CheckPapers(
                by(key, who), new CounterId(number), ticket, checked.procedure(), checked.name(), checked.missing()));
    }

    @PostMapping("/counters/{number}/{step:call|recall|start|complete|no-show|park|resume|readmit}")
    Written step(
            @RequestHeader(KEY) String key,
            @AuthenticationPrincipal Identity who,
            @PathVariable("number") int number,
            @PathVariable("step") String step,
            @RequestBody About body) {
        Request by = by(key, who);
        var counter = new CounterId(number);
        TicketId ticket = TicketId.parse(required("ticket", body.ticket()));
        return submit(
                switch (step) {
                    case "call" -> new Command.CallTicket(by, counter, ticket);
                    case "recall" -> new Command.Recall(by, counter, ticket);
                    case "start" -> new Command.Start(by, counter, ticket);
                    case "complete" -> new Command.Complete(by, counter, ticket);
                    case "no-show" -> new Command.NoShow(by, counter, ticket);
                    case "park" -> new Command.Park(by, counter, ticket);
                    case "resume" -> new Command.Resume(by, counter, ticket);
                    case "readmit" -> new Command.Readmit(by, counter, ticket);
                    default -> throw new IllegalStateException("the route lets only known steps in, not " + step);
                });
    }

    private static Event.SlipState state(SlipJson.Recording body) {
        Event.SlipState state = body.state();
        if (state == null) {
            throw new IllegalArgumentException("field 'state' is missing");
        }
        if (state == Event.SlipState.PENDING) {
            throw new IllegalArgumentException("state PENDING follows from the ticket and cannot be told");
        }
        return state;
    }

    private static Request by(String key, Identity who) {
        return new Request(new RequestId(key), who.actor());
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("field '%s' is missing".formatted(field));
        }
        return value;
    }

    private static String shortText(String field, @Nullable String value, int longest) {
        if (value == null || value.length() > longest) {
            throw new IllegalArgumentException("field '%s' is missing or over %s characters".formatted(field, longest));
        }
        return value;
    }

    private Written submit(Command command) {
        return Written.of(done(command).entries());
    }

    private Answer.Done done(Command command) {
        return done(hall.submit(command));
    }

    private static Answer.Done done(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> done;
            case Answer.Refused(var refusal) -> throw new RefusedException(refusal);
        };
    }
}
