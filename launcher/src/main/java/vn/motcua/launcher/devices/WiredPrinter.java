package vn.motcua.launcher.devices;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceListener;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.HealthCheck;
import vn.motcua.hardware.printer.Printout;
import vn.motcua.hardware.printer.SlipResult;
import vn.motcua.hardware.printer.TicketPrinter;
import vn.motcua.hardware.wiring.DeviceKind;
import vn.motcua.hardware.wiring.DeviceSpec;

/**
 * The printer that slips of this computer come out of: whichever is wired at present. Of several, the first by name that
 * works; if none does, the first. Without any it says so, as a printer that cannot be reached does.
 */
final class WiredPrinter implements TicketPrinter, Fitting {

    private static final String NONE = "no printer is wired to this computer; an administrator can add one";

    private final String usualName;
    private final Map<String, TicketPrinter> wired = new ConcurrentSkipListMap<>(Comparator.naturalOrder());
    private final List<DeviceListener> listeners = new CopyOnWriteArrayList<>();

    /** @param usualName what it is called while no printer is wired, such as {@code kiosk-1/printer} */
    WiredPrinter(String usualName) {
        this.usualName = usualName;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.PRINTER;
    }

    @Override
    public AutoCloseable fit(Device device, DeviceSpec spec) {
        if (!(device instanceof TicketPrinter printer)) {
            throw new IllegalArgumentException("'%s' prints no slips".formatted(spec.name()));
        }
        wired.put(spec.name(), printer);
        printer.addListener((same, status) -> tell());
        return () -> {
            wired.remove(spec.name(), printer);
            tell();
        };
    }

    private void tell() {
        DeviceStatus present = status();
        listeners.forEach(listener -> listener.statusChanged(this, present));
    }

    private Optional<TicketPrinter> present() {
        return wired.values().stream()
                .filter(printer -> printer.status() instanceof DeviceStatus.Online)
                .findFirst()
                .or(() -> wired.values().stream().findFirst());
    }

    @Override
    public CompletableFuture<SlipResult> print(Printout what) {
        return present()
                .map(printer -> printer.print(what))
                .orElseGet(() -> CompletableFuture.completedFuture(new SlipResult.Failed(DeviceReason.OFFLINE, NONE)));
    }

    @Override
    public String name() {
        return present().map(Device::name).orElse(usualName);
    }

    @Override
    public DeviceStatus status() {
        return present().map(Device::status).orElseGet(() -> new DeviceStatus.Offline(DeviceReason.OFFLINE, NONE));
    }

    @Override
    public void addListener(DeviceListener listener) {
        listeners.add(listener);
        listener.statusChanged(this, status());
    }

    @Override
    public Map<String, String> facts() {
        return present().map(Device::facts).orElse(Map.of());
    }

    @Override
    public CompletableFuture<HealthCheck> checkHealth() {
        return present()
                .map(Device::checkHealth)
                .orElseGet(() -> CompletableFuture.completedFuture(new HealthCheck(false, NONE)));
    }

    /** The printers are the rack's, which closes them. */
    @Override
    public void close() {
        listeners.clear();
    }
}
