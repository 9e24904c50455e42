package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.journal.Event.SlipState;
import vn.motcua.sim.printer.Fault;
import vn.motcua.sim.printer.PrintedSlip;
import vn.motcua.sim.printer.SimulatedPrinter;

/**
 * The kiosk's program dies while a slip is in one of the states it can be in. Two real processes, a real browser, and a
 * printer that outlives the kiosk: started again, the kiosk prints nothing of its own accord and leaves the slip to the
 * staff, whose copy comes out marked.
 */
class KioskCrashIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private SimulatedPrinter printer;
    private Server hall;
    private Server kiosk;
    private Sender asKiosk;
    private Sender asSystem;
    private @Nullable Lobby lobby;

    @BeforeEach
    void open_the_hall() throws Exception {
        Path apart = Files.createDirectories(folder.resolve("kiosk"));
        printer = SimulatedPrinter.start(0, 576, Clock.systemUTC());
        hall = Server.demonstration(folder, "--spring.profiles.active=server");
        hall.start();
        kiosk = Server.demonstration(
                apart,
                "--spring.profiles.active=kiosk",
                "--motcua.kiosk.server=" + hall.address(),
                "--motcua.kiosk.token=" + Server.KIOSK,
                "--motcua.kiosk.copy-directory=" + apart.resolve("copies"),
                "--motcua.kiosk.printer=tcp://127.0.0.1:" + printer.port());
        asKiosk = new Sender(hall.address(), Server.KIOSK);
        asSystem = new Sender(hall.address(), Server.SYSTEM);
    }

    @AfterEach
    void close_the_hall() {
        if (lobby != null) {
            lobby.close();
        }
        asSystem.close();
        asKiosk.close();
        kiosk.close();
        hall.close();
        printer.close();
    }

    @Test
    void row_22_killed_before_anything_was_sent_the_slip_is_not_printed_late() throws Exception {
        take("killed-after-the-commit");

        kiosk.start();

        awaitState(SlipState.FAILED);
        assertThat(states(1)).containsExactly(SlipState.FAILED);
        assertThat(printer.slips()).isEmpty();
        the_staffs_copy_comes_out_marked(1);
    }

    @Test
    void row_22_killed_while_sending_the_slip_is_left_to_the_staff() throws Exception {
        take("killed-while-sending");
        tell(SlipState.SENDING, 1); // its last word

        kiosk.start();

        awaitState(SlipState.UNKNOWN);
        assertThat(states(1)).containsExactly(SlipState.SENDING, SlipState.UNKNOWN);
        assertThat(wholeSlips()).isEmpty();
        the_staffs_copy_comes_out_marked(1);
    }

    @Test
    void row_22_killed_before_the_proof_came_the_slip_is_not_printed_again() throws Exception {
        kiosk.start();
        printer.setAfter(Fault.MUTE, 1_500); // works, and says nothing any more
        tap();
        awaitState(SlipState.SENT);

        kiosk.kill();
        await().atMost(SOON).until(() -> !wholeSlips().isEmpty());
        printer.set(Fault.MUTE, false);
        kiosk.start();

        awaitState(SlipState.UNKNOWN);
        assertThat(states(1)).containsExactly(SlipState.SENDING, SlipState.SENT, SlipState.UNKNOWN);
        assertThat(wholeSlips()).hasSize(1);
        the_staffs_copy_comes_out_marked(2);
    }

    @Test
    void row_22_killed_with_a_copy_wanted_the_copy_is_printed_once() throws Exception {
        take("killed-with-a-copy-wanted");
        kiosk.start();
        awaitState(SlipState.FAILED);
        kiosk.kill();
        want();

        kiosk.start();
        await().atMost(SOON).untilAsserted(() -> assertThat(states(2)).contains(SlipState.CONFIRMED));
        kiosk.kill();
        take("to-see-that-the-kiosk-has-looked-again");
        kiosk.start();
        awaitState(SlipState.FAILED, 2);

        assertThat(states(2)).containsExactly(SlipState.WANTED, SlipState.SENDING, SlipState.SENT, SlipState.CONFIRMED);
        assertThat(wholeSlips()).singleElement().matches(slip -> S07_SettleASlipIT.isMarked(slip.dots()), "is marked");
    }

    @Test
    void row_53_a_native_crash_of_the_kiosks_program_leaves_the_hall_at_work() throws Exception {
        kiosk.start();
        printer.setAfter(Fault.MUTE, 1_500); // so that the slip is still under way
        tap();
        awaitState(SlipState.SENT);
        ProcessHandle program = ProcessHandle.of(kiosk.pid()).orElseThrow();

        new ProcessBuilder("kill", "-SEGV", Long.toString(program.pid()))
                .start()
                .waitFor();

        program.onExit().get(60, TimeUnit.SECONDS);
        assertThat(folder.resolve("kiosk").resolve("hs_err_pid%d.log".formatted(program.pid())))
                .exists();
        assertThat(ask("/api/v1/counters/8/open", "{\"clerk\":\"lan\"}").status())
                .isEqualTo(200);
        assertThat(ask("/api/v1/counters/8/call-next", "{}").ticket("TicketCalled"))
                .as("the number that was taken is called")
                .isPresent();
        kiosk.kill();
        printer.set(Fault.MUTE, false);
        kiosk.start();
        awaitState(SlipState.UNKNOWN);
        assertThat(wholeSlips()).hasSize(1);
    }

    private void take(String key) throws Exception {
        assertThat(asKiosk.once("/api/v1/tickets", key, "{\"service\":\"HO_TICH\"}")
                        .status())
                .isEqualTo(201);
    }

    private Sender.Reply ask(String path, String body) throws Exception {
        return asSystem.once(path, UUID.randomUUID().toString(), body);
    }

    /** A citizen takes a number at the kiosk's own screen. */
    private void tap() {
        Lobby before = new Lobby(kiosk.address());
        lobby = before;
        Page page = before.kiosk();
        HallSteps.takeNumber(page);
    }

    private void awaitState(SlipState state) {
        awaitState(state, 1);
    }

    private void awaitState(SlipState state, int times) {
        await().atMost(SOON)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> states(1).stream().filter(state::equals).count() == times);
    }

    /** What the journal tells of a copy, in its order. */
    private List<SlipState> states(int copy) throws Exception {
        List<SlipState> states = new ArrayList<>();
        for (JsonNode entry : entries()) {
            if (entry.path("kind").asString().equals("SlipRecorded")
                    && entry.path("copy").asInt() == copy) {
                states.add(SlipState.valueOf(entry.path("state").asString()));
            }
        }
        return states;
    }

    private JsonNode entries() throws Exception {
        return asSystem.get("/api/v1/entries?after=0&limit=1000").json().path("entries");
    }

    private List<PrintedSlip> wholeSlips() {
        return printer.slips().stream()
                .filter(slip -> slip.complete() && slip.number().isPresent())
                .toList();
    }

    /** A clerk asks for a copy of the first ticket. */
    private void want() throws Exception {
        tell(SlipState.WANTED, 2);
    }

    /** Writes into the journal how the slip of the first ticket stands. */
    private void tell(SlipState state, int copy) throws Exception {
        String ticket = "";
        for (JsonNode entry : entries()) {
            if (ticket.isEmpty() && entry.path("kind").asString().equals("TicketIssued")) {
                ticket = entry.path("ticket").asString();
            }
        }
        assertThat(ask(
                                "/api/v1/tickets/" + ticket + "/slips",
                                "{\"device\":\"kiosk-1/printer\",\"state\":\"%s\",\"copy\":%d}".formatted(state, copy))
                        .status())
                .isEqualTo(200);
    }

    private void the_staffs_copy_comes_out_marked(int slips) throws Exception {
        want();
        await().atMost(SOON).untilAsserted(() -> assertThat(states(2)).contains(SlipState.CONFIRMED));

        assertThat(wholeSlips()).hasSize(slips);
        assertThat(S07_SettleASlipIT.isMarked(wholeSlips().getLast().dots()))
                .as("IN LẠI stands on it")
                .isTrue();
    }
}
