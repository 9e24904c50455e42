package vn.motcua.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.SerialLink;
import vn.motcua.hardware.link.SerialSettings;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.scanner.Scan.Cause;
import vn.motcua.hardware.scanner.Scan.Read;
import vn.motcua.hardware.scanner.Scan.Rejected;
import vn.motcua.hardware.simulation.SimulatorFactory;
import vn.motcua.hardware.wiring.DeviceMakers;
import vn.motcua.sim.input.SimulatedScanner;

/** The driver against the simulated scanner, over a real serial line (pty) and over TCP. */
@Timeout(60)
class ScannerIT {

    static final String CARD = "001049123456|012345678|NGUYỄN VĂN ẨN|01021949|Nam|Phường Hải Châu, Đà Nẵng|15042021";

    @TempDir
    Path folder;

    final BlockingQueue<Scan> scans = new LinkedBlockingQueue<>();
    final BlockingQueue<DeviceStatus> states = new LinkedBlockingQueue<>();
    SimulatedScanner gun;

    @Nullable
    Cable cable;

    @Nullable
    Scanner opened;

    @BeforeEach
    void switch_on() throws IOException {
        gun = SimulatedScanner.start(0, ScannerSettings.USUAL);
    }

    @AfterEach
    void switch_off() {
        if (opened != null) {
            opened.close();
        }
        gun.close();
        if (cable != null) {
            cable.close();
        }
    }

    Scanner overSerial() throws Exception {
        Path port = folder.resolve("scanner");
        cable = Cable.plug(port, gun.port());
        return drive(new SerialLink(new SerialSettings(port.toString(), 9600, false)));
    }

    Scanner overTcp() throws Exception {
        return drive(new TcpLink("127.0.0.1", gun.port()));
    }

    Scanner drive(ByteLink link) throws Exception {
        Scanner scanner = Scanner.start("kiosk-1/scanner", link, ScannerSettings.USUAL);
        opened = scanner;
        scanner.addScanListener(scan -> {
            scans.add(scan);
            scanner.rearm();
        });
        scanner.addListener((device, status) -> states.add(status));
        until(DeviceStatus.Online.class);
        while (!gun.scan("READY-0000") || next(300) == null) {
            Thread.onSpinWait(); // the other end is a thread of its own
        }
        scans.clear();
        return scanner;
    }

    @Nullable
    Scan next(long ms) throws InterruptedException {
        return scans.poll(ms, TimeUnit.MILLISECONDS);
    }

    DeviceStatus until(Class<? extends DeviceStatus> kind) throws InterruptedException {
        DeviceStatus status = states.poll(20, TimeUnit.SECONDS);
        while (status != null && !kind.isInstance(status)) {
            status = states.poll(20, TimeUnit.SECONDS);
        }
        assertThat(status).as("status %s", kind.getSimpleName()).isNotNull();
        return status;
    }

    @Test
    void a_code_arrives_over_a_serial_line_with_every_mark_in_its_place() throws Exception {
        overSerial();

        gun.scan(CARD);

        assertThat(next(5_000)).isEqualTo(new Read(CARD));
    }

    @Test
    void row_34_a_torn_code_over_a_serial_line_is_rejected_and_the_next_one_is_read() throws Exception {
        overSerial();

        gun.scanPartly(CARD);
        assertThat(next(5_000)).isEqualTo(new Rejected(Cause.PARTIAL));

        gun.scan(CARD);
        assertThat(next(5_000)).isEqualTo(new Read(CARD));
    }

    @Test
    void row_35_a_stuck_trigger_mutes_the_scanner_and_staff_see_it() throws Exception {
        overSerial();

        gun.flood(40);

        assertThat(until(DeviceStatus.Online.class))
                .isEqualTo(new DeviceStatus.Online(java.util.Set.of(DeviceReason.FLOOD)));
        assertThat(scans.size()).as("codes that got through").isLessThanOrEqualTo(5);
        gun.scan(CARD);
        assertThat(scans).doesNotContain(new Read(CARD));
        assertThat(until(DeviceStatus.Online.class)).isEqualTo(new DeviceStatus.Online(java.util.Set.of()));
        scans.clear();
        gun.scan("AFTER-0001");
        assertThat(next(5_000)).isEqualTo(new Read("AFTER-0001"));
    }

    @Test
    void row_35_a_code_left_lying_counts_once() throws Exception {
        overSerial();

        for (int i = 0; i < 4; i++) {
            gun.scan(CARD);
            Thread.sleep(300); // as a scanner that looks all the time does
        }

        assertThat(scans).containsExactly(new Read(CARD));
    }

    @Test
    void row_36_bytes_of_an_old_code_page_are_rejected_and_three_in_a_row_are_told_to_staff() throws Exception {
        overSerial();

        gun.scanInWindows1258(CARD);
        assertThat(next(5_000)).isEqualTo(new Rejected(Cause.WRONG_CHARSET));

        gun.scanInWindows1258(CARD + "1");
        gun.scanInWindows1258(CARD + "2");
        assertThat(until(DeviceStatus.Online.class))
                .isEqualTo(new DeviceStatus.Online(java.util.Set.of(DeviceReason.LINE_NOISE)));
        gun.scan(CARD);
        assertThat(until(DeviceStatus.Online.class)).isEqualTo(new DeviceStatus.Online(java.util.Set.of()));
    }

    @Test
    void row_37_hostile_codes_over_a_serial_line_are_rejected_by_cause() throws Exception {
        overSerial();

        gun.scanOversized();
        assertThat(next(8_000)).isEqualTo(new Rejected(Cause.TOO_LONG));
        gun.scanBytes("\u001B[2J\u0008\u0003".getBytes(StandardCharsets.US_ASCII));
        assertThat(next(5_000)).isEqualTo(new Rejected(Cause.HOSTILE));
        gun.scan("<script>alert(1)</script>");
        assertThat(next(5_000)).isEqualTo(new Read("<script>alert(1)</script>"));
    }

    @Test
    void row_39_an_unplugged_serial_scanner_is_offline_and_works_again_when_it_is_back() throws Exception {
        overSerial();

        gun.unplug(); // socat ends with it, and the pty is gone
        DeviceStatus.Offline gone = (DeviceStatus.Offline) until(DeviceStatus.Offline.class);
        assertThat(gone.reason()).isEqualTo(DeviceReason.OFFLINE);
        assertThat(gone.detail()).contains(folder.resolve("scanner").toString());

        gun.plugIn();
        cable = Cable.plug(folder.resolve("scanner"), gun.port());
        until(DeviceStatus.Online.class);
        gun.scan(CARD);
        assertThat(next(5_000)).isEqualTo(new Read(CARD));
    }

    @Test
    void row_39_the_same_over_tcp() throws Exception {
        overTcp();

        gun.unplug();
        until(DeviceStatus.Offline.class);
        gun.plugIn();
        until(DeviceStatus.Online.class);
        while (!gun.scan(CARD)) {
            Thread.onSpinWait();
        }

        assertThat(next(5_000)).isEqualTo(new Read(CARD));
    }

    @Test
    void a_health_check_tells_length_and_kind_of_the_next_code_and_keeps_it_to_itself() throws Exception {
        Scanner scanner = overTcp();

        CompletableFuture<HealthCheck> check = scanner.checkHealth();
        gun.scan(CARD);

        assertThat(check.get(5, TimeUnit.SECONDS))
                .isEqualTo(new HealthCheck(true, "a code of %d characters: identity card".formatted(CARD.length())));
        assertThat(next(300)).isNull();
    }

    @Test
    void a_health_check_of_an_absent_scanner_does_not_wait() throws Exception {
        Scanner scanner = overTcp();
        gun.unplug();
        until(DeviceStatus.Offline.class);

        assertThat(scanner.checkHealth().get(1, TimeUnit.SECONDS).passed()).isFalse();
    }

    @Test
    void a_listener_that_fails_takes_nothing_from_the_others() throws Exception {
        Scanner scanner = overTcp();
        BlockingQueue<Scan> others = new LinkedBlockingQueue<>();
        scanner.addScanListener(scan -> {
            throw new IllegalStateException("planted");
        });
        scanner.addScanListener(others::add);

        gun.scan(CARD);

        assertThat(others.poll(5, TimeUnit.SECONDS)).isEqualTo(new Read(CARD));
    }

    @Test
    void it_is_made_from_a_line_of_configuration_with_its_own_prefix_and_suffix() throws Exception {
        var maker = DeviceMakers.find(DeviceKind.SCANNER).orElseThrow();
        var spec =
                new DeviceSpec("kiosk-1/scanner", DeviceKind.SCANNER, "sim:", Map.of("prefix", "stx", "suffix", "etx"));
        gun.close();
        gun = (SimulatedScanner) SimulatorFactory.get(spec).simulate(spec, Clock.systemUTC());
        Scanner scanner = (Scanner) maker.make(spec, new TcpLink("127.0.0.1", gun.port()), Clock.systemUTC());
        opened = scanner;
        scanner.addScanListener(scans::add);
        while (!gun.scan(CARD)) {
            Thread.onSpinWait();
        }

        assertThat(next(5_000)).isEqualTo(new Read(CARD));
    }
}
