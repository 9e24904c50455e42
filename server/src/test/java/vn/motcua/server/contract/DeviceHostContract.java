package vn.motcua.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceDesk;
import vn.motcua.domain.device.DeviceHost;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.device.DeviceTask;

/** What a computer with devices, and the administrator who sends it about, may rely on. */
interface DeviceHostContract {

    DeviceHost host();

    /** The computer at this door, as the hall names it. */
    String place();

    /** Where the administrator stands. */
    DeviceDesk devices();

    private DeviceBinding printer() {
        return new DeviceBinding(
                place(), place() + "/printer", DeviceBinding.Kind.PRINTER, "sim:", Map.of("paper", "58"), true);
    }

    @Test
    default void a_computer_hears_of_its_own_devices() {
        DeviceBinding scanner = new DeviceBinding(
                place(), place() + "/scanner", DeviceBinding.Kind.SCANNER, "sim:", Map.of("codes", "qr"), false);
        host().ask(Optional.of(printer()));
        devices().wire(scanner, "admin");

        assertThat(host().ask(Optional.empty()).wirings()).contains(scanner);
    }

    @Test
    default void a_report_is_seen_with_its_facts() {
        host().ask(Optional.of(printer()));
        Instant at = Clock.systemUTC().instant();
        host().report(new DeviceReport(
                place() + "/printer",
                true,
                "RecNearEnd",
                "the roll ends soon",
                at,
                at,
                Map.of(DeviceReport.PAPER_LEFT, "12")));

        assertThat(devices().listWall().stream()
                        .filter(device -> device.device().equals(place() + "/printer"))
                        .findFirst()
                        .flatMap(device -> device.report()))
                .hasValueSatisfying(report -> {
                    assertThat(report.online()).isTrue();
                    assertThat(report.reason()).isEqualTo("RecNearEnd");
                    assertThat(report.detail()).isEqualTo("the roll ends soon");
                    assertThat(report.facts()).containsEntry(DeviceReport.PAPER_LEFT, "12");
                });
    }

    @Test
    default void a_task_reaches_its_computer_and_each_outcome_comes_back() throws Exception {
        host().ask(Optional.of(printer()));
        Map<DeviceTask.Task, DeviceTask.Outcome> all = Map.of(
                new DeviceTask.Discover(),
                new DeviceTask.Ports(List.of(new DeviceTask.Port("usb:1", "XP-80C", ""))),
                new DeviceTask.Probe("tcp://10.0.0.9:9100"),
                new DeviceTask.Found(true, "XP-80C", Map.of("profile", "xprinter"), "answered"),
                new DeviceTask.Test(place() + "/printer"),
                new DeviceTask.Tested(true, "printed"),
                new DeviceTask.Check(printer()),
                new DeviceTask.Failed("no such option"));
        for (Map.Entry<DeviceTask.Task, DeviceTask.Outcome> one : all.entrySet()) {
            CompletableFuture<DeviceTask.Outcome> asked = devices().send(place(), one.getKey(), "admin");

            DeviceTask told = host().ask(Optional.empty()).tasks().stream()
                    .filter(task -> task.task().equals(one.getKey()))
                    .findFirst()
                    .orElseThrow();
            host().answer(told.id(), one.getValue());

            assertThat(asked.get(5, TimeUnit.SECONDS)).isEqualTo(one.getValue());
            assertThat(host().ask(Optional.empty()).tasks()).doesNotContain(told);
        }
    }
}
