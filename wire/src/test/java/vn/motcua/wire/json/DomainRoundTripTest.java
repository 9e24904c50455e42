package vn.motcua.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.domain.command.ClockTrouble;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.counter.CounterState;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.desk.Standing;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.device.DeviceTask;
import vn.motcua.domain.device.KeyAnswer;
import vn.motcua.domain.hall.HallSnapshot;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.hall.Stranded;
import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.Entry;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.journal.Position;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.HallRules;
import vn.motcua.domain.plan.Logo;
import vn.motcua.domain.plan.SlipTemplate;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.OpeningHours;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.ticket.Arrival;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;
import vn.motcua.domain.ticket.TicketState;

/** What one end knows, the other end knows after it was told; what the interface keeps to itself is named here. */
class DomainRoundTripTest {

    static final Instant AT = Instant.parse("2026-11-23T01:12:09.331Z");
    static final Instant BEFORE = AT.minusSeconds(600);
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final CounterId COUNTER = new CounterId(8);
    static final ServiceId SERVICE = new ServiceId("HO_TICH");
    static final TicketId TICKET = new TicketId(DAY, new Series("A"), 42);
    static final ClerkId SOMEBODY = new ClerkId("somebody");
    static final Preparation PREPARATION = new Preparation(
            new ProcedureCode("1.001193"), "Khai sinh", "Trẻ bị bỏ rơi", List.of("Tờ khai"), List.of("Biên bản"));
    static final DeviceBinding BINDING = new DeviceBinding(
            "kiosk-1",
            "kiosk-1/printer",
            DeviceBinding.Kind.PRINTER,
            "tcp://192.168.1.50:9100",
            Map.of("paper", "80"),
            true);

    private static <T> T sent(Object told, Class<T> type) {
        return WireJson.mapper().readValue(WireJson.mapper().writeValueAsString(told), type);
    }

    /** Fails for a field that was added to a record and left empty here. */
    private static <T extends Record> T filled(T value) {
        for (RecordComponent part : value.getClass().getRecordComponents()) {
            Object held;
            try {
                part.getAccessor().setAccessible(true);
                held = part.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            boolean empty = held == null
                    || held.equals("")
                    || held.equals(0)
                    || held.equals(false)
                    || held.equals(Optional.empty())
                    || (held instanceof Collection<?> many && many.isEmpty())
                    || (held instanceof Map<?, ?> map && map.isEmpty());
            assertThat(empty)
                    .as("%s of %s is filled", part.getName(), value.getClass().getSimpleName())
                    .isFalse();
        }
        return value;
    }

    @Test
    void a_device_report_keeps_its_facts() {
        DeviceReport report = filled(new DeviceReport(
                "kiosk-1/printer",
                true,
                "RecNearEnd",
                "paper near its end",
                AT,
                AT,
                Map.of(DeviceReport.PAPER_LEFT, "12")));

        assertThat(sent(ReportJson.of(report), ReportJson.class).toReport("kiosk-1/printer", AT))
                .isEqualTo(report);
    }

    @Test
    void a_computer_hears_of_its_devices_and_of_every_task() {
        var present = new DeviceHost.Assignment(
                List.of(filled(BINDING)),
                List.of(
                        new DeviceTask("1", new DeviceTask.Discover()),
                        new DeviceTask("2", filled(new DeviceTask.Probe("serial:///dev/ttyS0"))),
                        new DeviceTask("3", filled(new DeviceTask.Test("kiosk-1/printer"))),
                        new DeviceTask("4", filled(new DeviceTask.Check(BINDING)))));
        assertThat(kinds(present.tasks().stream().map(DeviceTask::task)))
                .as("every task there is")
                .isEqualTo(leaves(DeviceTask.Task.class));

        assertThat(sent(HostMessages.Assigned.of(present), HostMessages.Assigned.class)
                        .toAssignment())
                .isEqualTo(present);
        assertThat(sent(HostMessages.Question.of(Optional.of(BINDING)), HostMessages.Question.class)
                        .toFirst("kiosk-1"))
                .contains(BINDING);
    }

    static List<DeviceTask.Outcome> outcomes() {
        return List.of(
                filled(new DeviceTask.Ports(
                        List.of(filled(new DeviceTask.Port("usb:1", "XP-80C", "kiosk-1/printer"))))),
                filled(new DeviceTask.Found(true, "XP-80C", Map.of("profile", "xprinter"), "answered")),
                filled(new DeviceTask.Tested(true, "printed")),
                filled(new DeviceTask.Failed("cannot open port")));
    }

    @Test
    void every_outcome_is_among_those_told_here() {
        assertThat(kinds(outcomes().stream())).isEqualTo(leaves(DeviceTask.Outcome.class));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void the_server_hears_what_came_of_a_task(DeviceTask.Outcome outcome) {
        assertThat(sent(HostMessages.OutcomeJson.of(outcome), HostMessages.OutcomeJson.class)
                        .toOutcome())
                .isEqualTo(outcome);
    }

    @Test
    void a_slip_under_way_comes_whole_with_its_secret() {
        SlipView slip = filled(new SlipView(
                filled(new Event.TicketIssued(TICKET, SERVICE, 3, List.of(COUNTER))),
                Optional.of(filled(PREPARATION)),
                BEFORE,
                "kiosk-1",
                "kiosk-1/printer",
                Event.SlipState.SPOILED,
                "CoverOpen",
                2,
                "PRESENTER",
                AT));
        var secret = new TicketSecret("ABCDEFGHIJKLMNO2");

        SlipJson told = sent(SlipJson.of(slip, Optional.of(secret)), SlipJson.class);

        assertThat(told.toView()).isEqualTo(slip);
        assertThat(told.toSecret()).contains(secret);
    }

    @Test
    void a_published_question_comes_whole() {
        var question = new Questions.Question(
                7, new ProcedureCode("1.001193"), "Bao lâu?", AT, false, Optional.of("Trong ngày."), Optional.of(AT));

        assertThat(sent(QuestionMessages.Published.of(question), QuestionMessages.Published.class)
                        .toQuestion())
                .isEqualTo(question);
    }

    @Test
    void a_keypad_hears_its_lamp() {
        assertThat(sent(KeypadMessages.Lamp.of(new KeyAnswer.Done()), KeypadMessages.Lamp.class)
                        .toAnswer())
                .isEqualTo(new KeyAnswer.Done());
        assertThat(sent(KeypadMessages.Lamp.of(new KeyAnswer.Refused("nobody-here")), KeypadMessages.Lamp.class)
                        .toAnswer())
                .isEqualTo(new KeyAnswer.Refused("nobody-here"));
    }

    private static HallSnapshot.TicketView ticket(TicketState state) {
        return new HallSnapshot.TicketView(
                TICKET,
                new Arrival(TICKET, SERVICE, BEFORE, 0), // its place among equals is not told
                state,
                AT,
                2,
                Optional.of(COUNTER),
                Optional.empty(), // papers are for staff
                Optional.empty());
    }

    private static HallSnapshot snapshot(CounterState state, Optional<HallSnapshot.TicketView> active) {
        var service = filled(new Service(
                SERVICE,
                new Series("A"),
                new Wording("Hộ tịch", "Civil status"),
                new ServiceGroupId("PERSON"),
                "family",
                true));
        var counter = filled(new Counter(COUNTER, new Wording("Hộ tịch", "Civil"), List.of(SERVICE)));
        var plan = new HallPlan(
                new Wording("Một cửa", "One stop"),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                new OpeningHours(Map.of(), false), // not told
                new HallRules(5),
                List.of(filled(
                        new ServiceGroup(new ServiceGroupId("PERSON"), new Wording("Cá nhân", "Person"), "family"))),
                List.of(service),
                List.of(counter),
                filled(new SlipTemplate(
                        Set.of(SlipTemplate.Part.TIME, SlipTemplate.Part.QR),
                        Optional.of(new Wording("Đầu", "Head")),
                        Optional.of(new Wording("Chân", "Foot")),
                        Optional.of(new Logo("iVBORw0KGgo=")))),
                true);
        return filled(new HallSnapshot(
                plan,
                new Position(118),
                AT,
                Optional.of(DAY),
                true,
                Optional.of(LocalDateTime.of(2026, 11, 24, 7, 30)),
                Optional.of("disk full"),
                Optional.of(new ClockTrouble(ClockTrouble.Kind.SERVER_AHEAD, AT, AT)), // only its kind is told
                List.of(filled(new HallSnapshot.ServiceView(service, 3, List.of(COUNTER), List.of(COUNTER)))),
                List.of(new HallSnapshot.CounterView(counter, state, active, List.of(ticket(TicketState.PARKED)), 3)),
                List.of(filled(new HallSnapshot.CallView(new Position(117), TICKET, COUNTER, 2, BEFORE))),
                List.of(new Stranded(ticket(TicketState.WAITING), Stranded.Why.COUNTER_GONE))));
    }

    static List<HallSnapshot> snapshots() {
        return List.of(
                snapshot(new CounterState.Open(SOMEBODY, AT), Optional.of(ticket(TicketState.SERVING))),
                snapshot(new CounterState.OnBreak(SOMEBODY, AT), Optional.empty()),
                snapshot(new CounterState.Closed(), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void the_hall_comes_whole(HallSnapshot hall) {
        assertThat(sent(SnapshotJson.of(hall), SnapshotJson.class).toSnapshot()).isEqualTo(hall);
    }

    @Test
    void a_ticket_stands_as_it_does() {
        TicketJson told = TicketJson.of(ticket(TicketState.WAITING)).withAhead(4, true, true);

        assertThat(sent(told, TicketJson.class).toStanding())
                .isEqualTo(filled(
                        new Standing(TICKET, SERVICE, TicketState.WAITING, Optional.of(4), Optional.of(COUNTER))));
    }

    /** As the interface tells them: without clerks, reasons of managers, and numbers used before. */
    static List<Event> toldEvents() {
        return List.of(
                new Event.DayOpened(DAY),
                new Event.DayClosed(DAY),
                new Event.ClockConfirmed(""),
                new Event.CallOverruled(TICKET, COUNTER, ""),
                new Event.TicketMoved(TICKET, SERVICE, ""),
                new Event.TicketEnded(TICKET, ""),
                filled(new Event.TicketIssued(TICKET, SERVICE, 3, List.of(COUNTER))),
                filled(new Event.TicketCalled(TICKET, COUNTER)),
                filled(new Event.TicketRecalled(TICKET, COUNTER, 3)),
                filled(new Event.ServiceStarted(TICKET, COUNTER)),
                filled(new Event.ServiceCompleted(TICKET, COUNTER)),
                filled(new Event.NoShowRecorded(TICKET, COUNTER)),
                filled(new Event.TicketReadmitted(TICKET)),
                filled(new Event.TicketTransferred(TICKET, COUNTER, SERVICE)),
                filled(new Event.TicketParked(TICKET, COUNTER)),
                filled(new Event.TicketResumed(TICKET, COUNTER)),
                filled(new Event.TicketCancelled(TICKET)),
                filled(new Event.SlipRecorded(
                        TICKET, "kiosk-1/printer", Event.SlipState.PRESUMED, "CoverOpen", 2, "HEALTHY")),
                new Event.CounterOpened(COUNTER, SOMEBODY),
                new Event.CounterClosed(COUNTER, SOMEBODY, Event.ClosingReason.RELIEVED),
                new Event.BreakStarted(COUNTER, SOMEBODY),
                new Event.BreakEnded(COUNTER, SOMEBODY));
    }

    /** Of these the interface tells only that they happened. */
    static List<Event> namedEvents() {
        return List.of(
                new Event.ClockCorrected(DAY, AT, true, Map.of(), "reason"),
                new Event.PapersPrepared(TICKET, PREPARATION),
                new Event.PapersChecked(
                        TICKET, COUNTER, new ProcedureCode("1.001193"), "Khai sinh", List.<MissingPaper>of()));
    }

    private static Entry entry(Event event) {
        return new Entry(new Position(119), AT, new RequestId("not-told"), new Actor.Other("not-told"), event);
    }

    private static EntryJson told(Event event) {
        return sent(EntryJson.of(entry(event), ticket -> Optional.of(SERVICE)), EntryJson.class);
    }

    @Test
    void every_kind_of_event_is_among_those_told_here() {
        assertThat(kinds(Stream.concat(toldEvents().stream(), namedEvents().stream())))
                .isEqualTo(leaves(Event.class));
    }

    private static Set<String> kinds(Stream<?> values) {
        var kinds = new TreeSet<String>();
        values.forEach(value -> kinds.add(value.getClass().getSimpleName()));
        return kinds;
    }

    private static Set<String> leaves(Class<?> type) {
        var leaves = new TreeSet<String>();
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(below -> leaves.addAll(leaves(below)));
        } else {
            leaves.add(type.getSimpleName());
        }
        return leaves;
    }

    @ParameterizedTest
    @MethodSource("toldEvents")
    void an_entry_comes_whole(Event event) {
        assertThat(told(event).toEntry()).contains(entry(event));
    }

    @ParameterizedTest
    @MethodSource("namedEvents")
    void an_entry_told_by_name_only_is_passed_over(Event event) {
        assertThat(told(event).toEntry()).isEmpty();
    }

    @Test
    void a_kind_of_a_newer_server_is_passed_over() {
        var unknown = WireJson.mapper()
                .readValue(
                        "{\"position\":7,\"at\":\"2026-11-23T01:00:00Z\",\"kind\":\"TicketPainted\"}", EntryJson.class);

        assertThat(unknown.toEntry()).isEmpty();
    }

    @Test
    void an_effect_of_a_newer_server_does_not_hide_the_entry() {
        var called = WireJson.mapper()
                .readValue(
                        "{\"position\":7,\"at\":\"2026-11-23T01:00:00Z\",\"kind\":\"TicketCalled\",\"effect\":\"paint\","
                                + "\"ticket\":\"20261123-A-42\",\"counter\":8}",
                        EntryJson.class);

        assertThat(called.toEntry()).map(Entry::event).contains(new Event.TicketCalled(TICKET, COUNTER));
    }
}
