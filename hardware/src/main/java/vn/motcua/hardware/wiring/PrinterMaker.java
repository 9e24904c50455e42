package vn.motcua.hardware.wiring;

import java.time.Clock;
import vn.motcua.hardware.Device;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.link.LinkAddress;
import vn.motcua.hardware.printer.ipp.IppAddress;
import vn.motcua.hardware.printer.office.IppPrinter;
import vn.motcua.hardware.printer.pdf.SheetSize;
import vn.motcua.hardware.printer.roll.EscPosPrinter;
import vn.motcua.hardware.printer.roll.PrinterSettings;

/**
 * Makes ticket printers, with the options of {@link PrinterOptions}. At a link {@code ipp://…} it makes office printers,
 * with those of {@link OfficeOptions}.
 */
final class PrinterMaker implements DeviceMaker {

    @Override
    public DeviceKind kind() {
        return DeviceKind.PRINTER;
    }

    @Override
    public void check(DeviceSpec spec) {
        if (IppAddress.isIpp(spec.link())) {
            IppAddress unused = IppAddress.parse(spec.link());
            SheetSize unusedSheet = OfficeOptions.sheet(spec);
        } else if (LinkAddress.isSimulated(spec.link()) && OfficeOptions.hasSheet(spec)) {
            SheetSize unusedSheet = OfficeOptions.sheet(spec);
        } else {
            LinkAddress.check(spec.link());
            OfficeOptions.refuseSheet(spec);
            PrinterSettings unused = PrinterOptions.settings(spec);
        }
    }

    @Override
    public Device make(DeviceSpec spec, Clock clock) {
        return IppAddress.isIpp(spec.link())
                ? IppPrinter.start(spec.name(), IppAddress.parse(spec.link()), OfficeOptions.sheet(spec), clock)
                : DeviceMaker.super.make(spec, clock);
    }

    @Override
    public Device make(DeviceSpec spec, ByteLink link, Clock clock) {
        OfficeOptions.refuseSheet(spec);
        return EscPosPrinter.start(spec.name(), link, clock, PrinterOptions.settings(spec));
    }
}
