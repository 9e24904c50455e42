package vn.motcua.launcher.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.device.DeviceTask;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.printer.PrintStation;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.sim.office.SimulatedOfficePrinter;
import vn.motcua.sim.printer.Fault;
import vn.motcua.sim.printer.SimulatedPrinter;

@Timeout(60)
class DeviceRackIT {

    @TempDir
    Path folder;

    final PlayedHost host = new PlayedHost();
    final PrintStation slips = PrintStation.start("kiosk-1/printer", List.of(), Clock.systemUTC());
    final List<String> fitted = new CopyOnWriteArrayList<>();

    @Nullable
    DeviceRack rack;

    /** Notes who comes and who goes, as any user of a device does. */
    final Fitting noting = new Fitting() {
        @Override
        public DeviceKind kind() {
            return DeviceKind.PRINTER;
        }

        @Override
        public AutoCloseable fit(Device device, DeviceSpec spec) {
            fitted.add("+" + device.name());
            return () -> fitted.add("-" + device.name());
        }
    };

    @AfterEach
    void close_the_station() {
        slips.close();
    }

    @AfterEach
    void close() {
        if (rack != null) {
            rack.close();
        }
    }

    static DeviceBinding printer(String name, String link, Map<String, String> options) {
        return new DeviceBinding("kiosk-1", "kiosk-1/" + name, DeviceBinding.Kind.PRINTER, link, options, true);
    }

    private DeviceRack start(Optional<DeviceBinding> first, boolean remote) {
        rack = new DeviceRack(
                host,
                first,
                new DeviceBindingCopy(remote ? Optional.of(folder) : Optional.empty()),
                List.of(new BoundPrinter(slips), noting),
                Optional.empty(),
                Clock.systemUTC());
        rack.start();
        return rack;
    }

    private SimulatedPrinter simulated(DeviceRack rack, String device) {
        return rack.listRunning().stream()
                .filter(running -> running.device().equals(device))
                .map(running -> (SimulatedPrinter) running.simulator())
                .findFirst()
                .orElseThrow();
    }

    private void until(org.awaitility.core.ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(holds);
    }

    private void reported(String device, boolean online, String reason) {
        until(() -> assertThat(host.reports.get(device)).isNotNull().satisfies(report -> {
            assertThat(report.online()).isEqualTo(online);
            assertThat(report.reason()).isEqualTo(reason);
        }));
    }

    @Test
    void what_is_wired_works_prints_and_is_reported() throws Exception {
        host.wirings = List.of(printer("printer", "sim:", Map.of()));

        DeviceRack rack = start(Optional.empty(), false);
        reported("kiosk-1/printer", true, "");
        SlipResult result = slips.print(new Slip(
                        "Phường thử", List.of("Một"), "A 001", List.of(), "http://hall.example/t/A-1", "", false, true))
                .get(20, TimeUnit.SECONDS);

        assertThat(result).isInstanceOf(SlipResult.Confirmed.class);
        assertThat(slips.name()).isEqualTo("kiosk-1/printer");
        assertThat(simulated(rack, "kiosk-1/printer").slips())
                .singleElement()
                .satisfies(slip -> assertThat(slip.number()).contains("A 001"));
        simulated(rack, "kiosk-1/printer").set(Fault.PAPER_OUT, true);
        reported("kiosk-1/printer", false, "RecEmpty");
    }

    @Test
    void an_office_printer_is_the_spare_of_a_roll_printer_and_may_be_miswired() throws Exception {
        host.wirings = List.of(
                printer("printer", "sim:", Map.of()),
                printer("printer-2", "sim:", Map.of("sheet", "a4")),
                printer("printer-3", "ipp://192.0.2.1/ipp/print", Map.of("profile", "xprinter-80")));
        DeviceRack rack = start(Optional.empty(), false);
        reported("kiosk-1/printer-2", true, "");
        reported("kiosk-1/printer-3", false, DeviceReport.MISWIRED);
        simulated(rack, "kiosk-1/printer").set(Fault.PAPER_OUT, true);
        reported("kiosk-1/printer", false, "RecEmpty");

        SlipResult result = slips.print(new Slip(
                        "Phường thử", List.of("Một"), "A 001", List.of(), "http://hall.example/t/A-1", "", false, true))
                .get(20, TimeUnit.SECONDS);

        assertThat(result).isInstanceOf(SlipResult.Confirmed.class);
        assertThat(rack.listRunning())
                .filteredOn(running -> running.device().equals("kiosk-1/printer-2"))
                .singleElement()
                .satisfies(running -> assertThat(((SimulatedOfficePrinter) running.simulator()).sheets())
                        .singleElement()
                        .satisfies(sheet -> assertThat(sheet.largest()).isEqualTo("A 001")));
    }

    @Test
    void a_change_touches_only_what_has_changed() {
        host.wirings = List.of(printer("printer", "sim:", Map.of()), printer("two", "sim:", Map.of()));
        DeviceRack rack = start(Optional.empty(), false);
        SimulatedPrinter kept = simulated(rack, "kiosk-1/printer");
        SimulatedPrinter old = simulated(rack, "kiosk-1/two");

        host.wirings = List.of(
                printer("printer", "sim:", Map.of()),
                printer("two", "sim:", Map.of("paper", "58")),
                printer("three", "sim:", Map.of()).switched(false));
        reported("kiosk-1/three", false, DeviceReport.SWITCHED_OFF);

        assertThat(simulated(rack, "kiosk-1/printer")).isSameAs(kept);
        assertThat(simulated(rack, "kiosk-1/two")).isNotSameAs(old);
        assertThat(fitted).containsExactly("+kiosk-1/printer", "+kiosk-1/two", "-kiosk-1/two", "+kiosk-1/two");
    }

    @Test
    void a_wiring_that_cannot_be_stops_neither_the_start_nor_the_others() {
        host.wirings = List.of(
                printer("a", "usb:lp0", Map.of()),
                new DeviceBinding("kiosk-1", "kiosk-1/pad", DeviceBinding.Kind.NUMERIC_PAD, "nonsense", Map.of(), true),
                printer("printer", "sim:", Map.of()));

        start(Optional.empty(), false);

        reported("kiosk-1/a", false, DeviceReport.MISWIRED);
        reported("kiosk-1/pad", false, DeviceReport.MISWIRED);
        reported("kiosk-1/printer", true, "");
        assertThat(host.reports.get("kiosk-1/a"))
                .satisfies(report -> assertThat(report.detail()).contains("usb:lp0", "tcp://host:9100"));
    }

    @Test
    void a_use_that_refuses_a_device_gives_its_port_back() throws IOException {
        host.wirings = List.of(printer("printer", "sim:", Map.of()));
        List<Device> offered = new ArrayList<>();
        Fitting refusing = new Fitting() {
            @Override
            public DeviceKind kind() {
                return DeviceKind.PRINTER;
            }

            @Override
            public AutoCloseable fit(Device device, DeviceSpec spec) {
                offered.add(device);
                throw new IllegalArgumentException("option 'counter' is missing");
            }
        };
        rack = new DeviceRack(
                host,
                Optional.empty(),
                new DeviceBindingCopy(Optional.empty()),
                List.of(noting, refusing),
                Optional.empty(),
                Clock.systemUTC());
        rack.start();

        reported("kiosk-1/printer", false, DeviceReport.MISWIRED);
        assertThat(rack.listRunning()).isEmpty();
        assertThat(fitted).containsExactly("+kiosk-1/printer", "-kiosk-1/printer");
        until(() -> assertThat(offered.getFirst().status().toString()).contains("CLOSED"));
    }

    @Test
    void tasks_are_carried_out_once_and_answered() throws Exception {
        host.wirings = List.of(printer("printer", "sim:", Map.of()));
        DeviceRack rack = start(Optional.empty(), false);
        reported("kiosk-1/printer", true, "");
        try (ServerSocket silent = new ServerSocket(0)) {
            host.tasks.add(new DeviceTask("1", new DeviceTask.Test("kiosk-1/printer")));
            host.tasks.add(new DeviceTask("2", new DeviceTask.Test("kiosk-1/nothing")));
            host.tasks.add(new DeviceTask("3", new DeviceTask.Discover()));
            host.tasks.add(new DeviceTask("4", new DeviceTask.Probe("tcp://127.0.0.1:" + silent.getLocalPort())));

            host.tasks.add(new DeviceTask("5", new DeviceTask.Check(printer("spare", "sim:", Map.of("paper", "58")))));
            host.tasks.add(
                    new DeviceTask("6", new DeviceTask.Check(printer("printer", "sim:", Map.of("cut", "seldom")))));

            until(() -> assertThat(host.answers).containsOnlyKeys("1", "2", "3", "4", "5", "6"));
        }
        // the server tells of them once more before it has heard the answers
        Thread.sleep(2_500);

        assertThat(host.answers.get("1")).isEqualTo(new DeviceTask.Tested(true, "test slip: PROCESSED"));
        assertThat(simulated(rack, "kiosk-1/printer").slips())
                .as("one test, one slip")
                .hasSize(1);
        assertThat(host.answers.get("2"))
                .isInstanceOfSatisfying(
                        DeviceTask.Failed.class,
                        failed -> assertThat(failed.detail()).contains("kiosk-1/nothing"));
        assertThat(host.answers.get("3")).isInstanceOf(DeviceTask.Ports.class);
        assertThat(host.answers.get("4")).isInstanceOf(DeviceTask.Failed.class);
        assertThat(host.answers.get("5")).isEqualTo(new DeviceTask.Tested(true, ""));
        assertThat(host.answers.get("6")).isInstanceOfSatisfying(DeviceTask.Tested.class, tested -> {
            assertThat(tested.passed()).isFalse();
            assertThat(tested.detail()).contains("cut=SELDOM");
        });
        assertThat(rack.listRunning()).as("looking at a wiring changes nothing").hasSize(1);
    }

    @Test
    void a_computer_starts_without_the_server_as_it_was_wired_last_and_reports_when_it_is_back() throws Exception {
        host.wirings = List.of(printer("second", "sim:", Map.of("paper", "58")));
        DeviceBinding first = printer("printer", "sim:", Map.of());
        start(Optional.of(first), true);
        reported("kiosk-1/second", true, "");
        close();
        host.away = true;
        host.reports.clear();

        DeviceRack again = start(Optional.of(first), true);

        assertThat(again.listRunning()).extracting("device").containsExactly("kiosk-1/second");
        until(() -> assertThat(slips.status().toString()).contains("Online"));
        host.away = false;
        reported("kiosk-1/second", true, "");
        assertThat(folder.resolve("wirings.json")).exists();
        assertThat(folder.resolve("wirings.json.new")).doesNotExist();
    }

    @Test
    void the_very_first_start_without_the_server_takes_what_the_settings_name() {
        host.away = true;

        DeviceRack rack = start(Optional.of(printer("printer", "sim:", Map.of())), true);

        assertThat(rack.listRunning()).extracting("device").containsExactly("kiosk-1/printer");
    }

    @Test
    void slips_go_to_the_printer_that_works_and_without_any_the_answer_is_honest() throws Exception {
        host.wirings = List.of(printer("printer", "sim:", Map.of()), printer("spare", "sim:", Map.of()));
        DeviceRack rack = start(Optional.empty(), false);
        reported("kiosk-1/printer", true, "");
        reported("kiosk-1/spare", true, "");

        simulated(rack, "kiosk-1/printer").set(Fault.COVER_OPEN, true);
        reported("kiosk-1/printer", false, "CoverOpen");
        assertThat(slips.print(new Slip("", List.of(), "A 002", List.of(), "", "", false, true))
                        .get(20, TimeUnit.SECONDS))
                .isInstanceOf(SlipResult.Confirmed.class);
        assertThat(simulated(rack, "kiosk-1/spare").slips())
                .singleElement()
                .satisfies(slip -> assertThat(slip.number()).contains("A 002"));
        host.wirings = List.of();
        until(() -> assertThat(slips.status().toString()).contains("no printer is wired"));

        assertThat(slips.print(new Slip("", List.of(), "A 001", List.of(), "", "", false, true))
                        .get(5, TimeUnit.SECONDS))
                .isInstanceOf(SlipResult.Failed.class);
    }
}
