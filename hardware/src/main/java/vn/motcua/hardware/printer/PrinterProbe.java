package vn.motcua.hardware.printer;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.ipp.IppAddress;
import vn.motcua.hardware.printer.ipp.IppClient;
import vn.motcua.hardware.printer.ipp.PrinterSaid;

/**
 * Finds out what hangs at a port, by asking; it prints nothing and moves no paper. Not for a port that a running driver
 * holds.
 */
public final class PrinterProbe {

    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final int MODEL = 67;
    private static final int SERIAL_NUMBER = 68;

    /**
     * What was found.
     *
     * @param answers whether something there answers like a printer
     * @param model what it says of itself, such as {@code TM-T82III}; empty if it does not
     * @param serialNumber may be empty
     * @param profile the id of the profile that fits, as a proposal; a test print decides. Empty for an office printer
     * @param detail for the technician, in English
     */
    public record Found(boolean answers, String model, String serialNumber, String profile, String detail) {}

    private PrinterProbe() {}

    /** Opens the link, asks, and closes it again. Takes a few seconds at most; never throws for what the line does. */
    public static Found probe(ByteLink link) {
        try (link) {
            link.open();
            PrinterTalk talk = new PrinterTalk(link, PATIENCE, Set.of(), id -> {});
            boolean status = talk.queryStatus().isPresent();
            int noise = talk.takeNoise();
            if (!status) {
                return nothing(
                        link,
                        noise > 0
                                ? "only nonsense (%s bytes): wrong speed, or not a printer".formatted(noise)
                                : "no answer: off, another speed, or a printer that cannot answer");
            }
            String model = talk.queryIdentity(MODEL).orElse("").strip();
            String serial = talk.queryIdentity(SERIAL_NUMBER).orElse("").strip();
            return propose(link, model, serial);
        } catch (IOException e) {
            return nothing(link, String.valueOf(e.getMessage()));
        }
    }

    /** The same for an office printer; it is asked once and prints nothing. */
    public static Found probe(IppAddress address) {
        Duration patience = PrinterTiming.OFFICE.reply();
        try (IppClient client = new IppClient(address, "motcua", patience, patience)) {
            PrinterSaid said = client.queryPrinter();
            return switch (IppWords.of(said, Sheet.A4, address.toString())) {
                case DeviceStatus.Offline(DeviceReason reason, String detail)
                when reason == DeviceReason.WRONG_DEVICE -> new Found(false, said.model(), "", "", detail);
                case DeviceStatus.Offline(DeviceReason reason, String detail) ->
                    new Found(true, said.model(), "", "", detail);
                case DeviceStatus status ->
                    new Found(
                            true,
                            said.model(),
                            "",
                            "",
                            "'%s' says it is '%s', and prints PDF".formatted(address, said.model()));
            };
        } catch (IOException e) {
            return new Found(false, "", "", "", String.valueOf(e.getMessage()));
        }
    }

    private static Found propose(ByteLink link, String model, String serial) {
        Optional<PrinterProfile> known = PrinterProfiles.forModel(model);
        String profile = known.map(PrinterProfile::id).orElse("generic-80");
        String detail = known.map(found -> "'%s' says it is '%s'; proof of print: %s"
                        .formatted(link.name(), model, found.proof().level()))
                .orElseGet(() -> "'%s' answers, but the model '%s' is not known: print a test slip and look"
                        .formatted(link.name(), model));
        return new Found(true, model, serial, profile, detail);
    }

    private static Found nothing(ByteLink link, String cause) {
        return new Found(false, "", "", "", "'%s': %s".formatted(link.name(), cause));
    }
}
