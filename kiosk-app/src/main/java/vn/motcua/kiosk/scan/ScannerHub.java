package vn.motcua.kiosk.scan;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.motcua.domain.desk.Subscription;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.scanner.Scan;
import vn.motcua.hardware.scanner.Scanner;

/** Hands what scanners read to the pages they stand beside. Keeps nothing of it. */
public final class ScannerHub implements ScannerFeed {

    private record Connected(Scanner scanner, boolean everywhere) {

        boolean feeds(boolean onThisComputer) {
            return everywhere || onThisComputer;
        }
    }

    private record Page(boolean onThisComputer, Listener listener) {}

    private final List<Connected> scanners = new CopyOnWriteArrayList<>();
    private final List<Page> pages = new CopyOnWriteArrayList<>();

    @Override
    public Subscription connect(Scanner scanner, boolean everywhere) {
        var connected = new Connected(scanner, everywhere);
        scanners.add(connected);
        scanner.addListener((device, status) -> changed());
        Runnable stop = scanner.addScanListener(scan -> scanned(connected, scan));
        return () -> {
            stop.run();
            scanners.remove(connected);
            changed();
        };
    }

    @Override
    public boolean online(boolean onThisComputer) {
        return scanners.stream()
                .anyMatch(connected ->
                        connected.feeds(onThisComputer) && connected.scanner().status() instanceof DeviceStatus.Online);
    }

    @Override
    public Subscription follow(boolean onThisComputer, Listener listener) {
        var page = new Page(onThisComputer, listener);
        pages.add(page);
        return () -> pages.remove(page);
    }

    private void changed() {
        pages.forEach(page -> page.listener().changed());
    }

    private void scanned(Connected connected, Scan scan) {
        Scanner scanner = connected.scanner();
        List<Page> near = pages.stream()
                .filter(page -> connected.feeds(page.onThisComputer()))
                .toList();
        if (near.isEmpty()) {
            scanner.rearm();
        }
        near.forEach(page -> page.listener().scanned(scan, scanner.settings().codes(), scanner::rearm));
    }
}
