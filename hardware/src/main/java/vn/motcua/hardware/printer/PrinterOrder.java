package vn.motcua.hardware.printer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import vn.motcua.hardware.DeviceStatus;

/**
 * The printers of a station in the order in which they are tried: the one of the station's own name, then the others by
 * name, whenever they came. Any thread.
 */
final class PrinterOrder {

    private final Comparator<CopyPrinter> preference;
    private final List<CopyPrinter> printers = new CopyOnWriteArrayList<>();

    PrinterOrder(String station) {
        this.preference = Comparator.comparing(
                        (CopyPrinter printer) -> !printer.name().equals(station))
                .thenComparing(CopyPrinter::name);
    }

    synchronized void add(CopyPrinter printer) {
        int place = 0;
        while (place < printers.size() && preference.compare(printers.get(place), printer) <= 0) {
            place++;
        }
        printers.add(place, printer);
    }

    synchronized void remove(CopyPrinter printer) {
        printers.remove(printer);
    }

    Stream<CopyPrinter> stream() {
        return printers.stream();
    }

    /** The usual one; empty if there is none at all. */
    Optional<CopyPrinter> first() {
        return stream().findFirst();
    }

    /** The first that can print now. */
    Optional<CopyPrinter> available() {
        return stream()
                .filter(printer -> printer.status() instanceof DeviceStatus.Online)
                .findFirst();
    }

    /** The first that can print now, or else the usual one. */
    Optional<CopyPrinter> best() {
        return available().or(this::first);
    }
}
