package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.sim.printer.SimulatedPrinter;

/** A kiosk's computer on which the module with the simulated devices was not installed. */
class WithoutSimulatorsIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private Server hall;

    @BeforeEach
    void open_the_hall() throws Exception {
        hall = Server.demonstration(folder, "--spring.profiles.active=server");
        hall.start();
    }

    @AfterEach
    void close_the_hall() {
        hall.close();
    }

    private Server kiosk(String printer) throws Exception {
        Path apart = Files.createDirectories(folder.resolve("kiosk"));
        return Server.demonstration(
                        apart,
                        "--spring.profiles.active=kiosk",
                        "--motcua.kiosk.server=" + hall.address(),
                        "--motcua.kiosk.token=" + Server.KIOSK,
                        "--motcua.kiosk.copy-directory=" + apart.resolve("copies"),
                        "--motcua.kiosk.printer=" + printer)
                .withProgram(Layout.commandWithout(folder.resolve("program"), "hardware-sim"));
    }

    @Test
    void a_real_printer_prints() throws Exception {
        try (SimulatedPrinter real =
                        SimulatedPrinter.start(0, 576, Clock.systemUTC()); // real to the kiosk: behind a port
                Server kiosk = kiosk("tcp://127.0.0.1:" + real.port());
                Sender asKiosk = new Sender(hall.address(), Server.KIOSK);
                Sender asSystem = new Sender(hall.address(), Server.SYSTEM)) {
            kiosk.start();
            assertThat(asKiosk.once("/api/v1/tickets", "one-number", "{\"service\":\"HO_TICH\"}")
                            .status())
                    .isEqualTo(201);
            askForACopy(asSystem);

            await().atMost(SOON)
                    .until(() -> real.slips().stream()
                            .anyMatch(slip -> slip.complete() && slip.number().isPresent()));
            assertThat(kiosk.log()).doesNotContain("NoClassDefFoundError", "ClassNotFoundException");
        }
    }

    @Test
    void a_simulated_printer_is_refused_with_the_reason_and_the_kiosk_is_at_work() throws Exception {
        try (Server kiosk = kiosk("simulated")) {
            kiosk.start();

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(kiosk.log())
                            .contains(
                                    "kiosk-1/printer",
                                    "this installation has no simulators (module hardware-sim is missing)"));
            assertThat(kiosk.log()).doesNotContain("NoClassDefFoundError", "ClassNotFoundException");
        }
    }

    private static void askForACopy(Sender asSystem) throws Exception {
        JsonNode entries =
                asSystem.get("/api/v1/entries?after=0&limit=1000").json().path("entries");
        String ticket = "";
        for (JsonNode entry : entries) {
            if (entry.path("kind").asString().equals("TicketIssued")) {
                ticket = entry.path("ticket").asString();
            }
        }
        assertThat(asSystem.once(
                                "/api/v1/tickets/" + ticket + "/slips",
                                UUID.randomUUID().toString(),
                                "{\"device\":\"kiosk-1/printer\",\"state\":\"WANTED\",\"copy\":2}")
                        .status())
                .isEqualTo(200);
    }
}
