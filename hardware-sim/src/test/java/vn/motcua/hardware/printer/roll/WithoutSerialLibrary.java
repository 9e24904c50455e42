package vn.motcua.hardware.printer.roll;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.link.SerialLink;
import vn.motcua.hardware.link.SerialSettings;
import vn.motcua.hardware.link.TcpLink;
import vn.motcua.hardware.printer.Samples;
import vn.motcua.hardware.printer.profile.PrinterProfiles;

/**
 * Runs in a JVM of its own that can unpack no native library, and says how a serial printer is there, and what became of
 * a slip at one in the network.
 */
final class WithoutSerialLibrary {

    private WithoutSerialLibrary() {}

    /** @param args path of a serial port, and number of a local TCP port */
    public static void main(String[] args) throws Exception {
        PrinterSettings driver =
                PrinterSettings.of(PrinterProfiles.get("epson-tm-t82")).withTiming(Workbench.QUICK);
        try (EscPosPrinter serial = EscPosPrinter.start(
                        "kiosk-1/printer",
                        new SerialLink(new SerialSettings(args[0], 9600, false)),
                        Clock.systemUTC(),
                        driver);
                EscPosPrinter network = EscPosPrinter.start(
                        "kiosk-1/printer-2",
                        new TcpLink("127.0.0.1", Integer.parseInt(args[1])),
                        Clock.systemUTC(),
                        driver)) {
            PrinterFailuresIT.await(() -> network.status() instanceof DeviceStatus.Online);
            PrinterFailuresIT.await(() -> serial.status() instanceof DeviceStatus.Offline);
            System.out.println("serial: " + serial.status());
            System.out.println(
                    "network: " + network.print(Samples.slip("A 001")).get(20, TimeUnit.SECONDS));
        }
    }
}
