package vn.motcua.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.hall.Stranded;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.staff.PlanAnswer;
import vn.motcua.domain.staff.Remedy;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketState;

/** Changes of the desk while people wait, and what a manager does for who is left over. */
class StrandingIT extends OverHttp {

    private static final ServiceId LOST = new ServiceId("HO_TICH");

    HallPlan before;
    TicketId ticket;
    String manager = "";
    String secret = "";

    StrandingIT() {
        before =
                HallPlan.empty(new vn.motcua.domain.service.Wording("–", "–"), java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
        ticket = TicketId.parse("20200101-A-1");
    }

    @BeforeEach
    void somebody_waits() throws Exception {
        if (!administration.plan().listCountersServing(LOST).isEmpty()) {
            before = administration.plan();
        }
        manager = token(Role.MANAGER);
        JsonNode taken = json(send(post("/api/v1/tickets", "{\"service\":\"HO_TICH\"}"), token(Role.KIOSK)));
        ticket = TicketId.parse(taken.path("entries").get(0).path("ticket").asString());
        secret = taken.path("secret").asString();
    }

    @org.junit.jupiter.api.AfterEach
    void set_the_desk_up_again() {
        administration.savePlan(before, new Remedy.Keep(), "quantri");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** No counter serves it any more. */
    private HallPlan withoutCounters() {
        return before.withCounters(before.counters().stream()
                .map(counter -> new Counter(
                        counter.id(),
                        counter.name(),
                        counter.services().stream()
                                .filter(service -> !service.equals(LOST))
                                .toList()))
                .toList());
    }

    private ServiceId another() {
        return before.services().stream()
                .map(Service::id)
                .filter(id ->
                        !id.equals(LOST) && !before.listCountersServing(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private TicketState state() {
        return hall.findTicket(ticket).orElseThrow().state();
    }

    @Test
    void taking_the_last_counter_away_is_refused_with_who_waits() {
        PlanAnswer answer = administration.savePlan(withoutCounters(), "quantri");

        assertThat(answer)
                .isInstanceOfSatisfying(
                        PlanAnswer.Strands.class,
                        strands -> assertThat(strands.who()).anySatisfy(one -> {
                            assertThat(one.ticket().id()).isEqualTo(ticket);
                            assertThat(one.why()).isEqualTo(Stranded.Why.NO_COUNTER);
                        }));
        assertThat(administration.plan()).isEqualTo(before);
    }

    @Test
    void they_are_moved_with_a_reason_when_that_is_chosen() {
        PlanAnswer answer =
                administration.savePlan(withoutCounters(), new Remedy.Move(another(), "quầy nghỉ"), "quantri");

        assertThat(answer).isEqualTo(new PlanAnswer.Saved(List.of()));
        assertThat(hall.findTicket(ticket).orElseThrow().arrival().service()).isEqualTo(another());
        assertThat(hall.snapshot().stranded()).isEmpty();
    }

    @Test
    void they_are_served_out_and_kiosks_offer_it_to_nobody_new() {
        administration.savePlan(withoutCounters(), new Remedy.ServeOut(), "quantri");

        HallPlan now = administration.plan();
        assertThat(now.findService(LOST))
                .hasValueSatisfying(service -> assertThat(service.offered()).isFalse());
        assertThat(now.listCountersServing(LOST)).isEqualTo(before.listCountersServing(LOST));
        assertThat(hall.snapshot().stranded()).isEmpty();
    }

    @Test
    void they_are_ended_when_that_is_chosen() {
        administration.savePlan(withoutCounters(), new Remedy.End("dịch vụ chuyển về tỉnh"), "quantri");

        assertThat(state()).isEqualTo(TicketState.ABANDONED);
    }

    @Test
    void a_move_to_a_line_that_nobody_serves_either_changes_nothing() {
        PlanAnswer answer = administration.savePlan(withoutCounters(), new Remedy.Move(LOST, "nhầm"), "quantri");

        assertThat(answer).isEqualTo(new PlanAnswer.NobodyServes(LOST));
        assertThat(administration.plan()).isEqualTo(before);
    }

    @Test
    void who_is_kept_is_listed_never_told_to_be_next_and_can_be_called_moved_and_ended() throws Exception {
        administration.savePlan(withoutCounters(), new Remedy.Keep(), "quantri");

        JsonNode phone = json(
                send(request("/api/v1/public/tickets/" + ticket + "/" + secret).GET()));
        assertThat(phone.path("callable").asBoolean(true)).isFalse();
        assertThat(phone.has("ahead")).isFalse();
        JsonNode snapshot = json(send(request("/api/v1/snapshot").GET(), manager));
        assertThat(snapshot.path("stranded").toString()).contains(ticket.toString(), "NO_COUNTER");

        int counter = before.counters().getLast().id().number();
        send(post("/api/v1/counters/%d/open".formatted(counter), "{}"), token(Role.CLERK));
        String body = "{\"counter\":%d,\"reason\":\"quầy cũ nghỉ\"}".formatted(counter);
        String path = "/api/v1/tickets/" + ticket;
        assertThat(send(post(path + "/overrule", body.replace("quầy cũ nghỉ", " ")), manager)
                        .statusCode())
                .as("a reason is needed")
                .isEqualTo(400);
        HttpResponse<String> called = send(post(path + "/overrule", body), manager);
        assertThat(called.statusCode()).as(called.body()).isEqualTo(200);
        assertThat(state()).isEqualTo(TicketState.CALLED);
        String move = "{\"to\":\"%s\",\"reason\":\"đổi việc\"}".formatted(another());
        assertThat(send(post(path + "/move", move), manager).statusCode()).isEqualTo(200);
        assertThat(state()).isEqualTo(TicketState.WAITING);
        assertThat(send(post(path + "/end", "{\"reason\":\"đã về\"}"), manager).statusCode())
                .isEqualTo(200);
        assertThat(state()).isEqualTo(TicketState.ABANDONED);
        send(post("/api/v1/counters/%d/close".formatted(counter), "{}"), manager);
    }

    @Test
    void a_clerk_who_is_switched_off_leaves_nobody_behind() throws Exception {
        String clerk = token(Role.CLERK);
        int counter = before.listCountersServing(LOST).getFirst().number();
        send(post("/api/v1/counters/%d/open".formatted(counter), "{}"), clerk);
        HttpResponse<String> called = send(
                post("/api/v1/counters/%d/call".formatted(counter), "{\"ticket\":\"%s\"}".formatted(ticket)), clerk);
        assertThat(called.statusCode()).as(called.body()).isEqualTo(200);

        administration.changeStaff("clerk", Role.CLERK, false, "quantri").orElseThrow();

        assertThat(state()).isEqualTo(TicketState.WAITING);
        assertThat(hall.snapshot().counters())
                .filteredOn(view -> view.counter().id().number() == counter)
                .allMatch(view -> view.state() instanceof CounterState.Closed);
        administration.changeStaff("clerk", Role.CLERK, true, "quantri").orElseThrow();
    }

    @Test
    void a_clock_that_agrees_is_not_corrected() throws Exception {
        HttpResponse<String> answer = send(post("/api/v1/clock/correct", "{\"reason\":\"thử\"}"), manager);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).path("title").asString()).isEqualTo("clocks-agree");
        assertThat(send(post("/api/v1/clock/confirm", "{\"reason\":\"đã so\"}"), manager)
                        .statusCode())
                .isEqualTo(200);
    }
}
