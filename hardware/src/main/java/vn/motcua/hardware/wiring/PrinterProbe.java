package vn.motcua.hardware.wiring;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.hardware.DeviceReason;
import vn.motcua.hardware.DeviceStatus;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.printer.PrinterTiming;
import vn.motcua.hardware.printer.escpos.PrinterStatus;
import vn.motcua.hardware.printer.escpos.ReplyParser.Dialect;
import vn.motcua.hardware.printer.ipp.IppAddress;
import vn.motcua.hardware.printer.ipp.IppClient;
import vn.motcua.hardware.printer.ipp.PrinterAttributes;
import vn.motcua.hardware.printer.office.IppWords;
import vn.motcua.hardware.printer.pdf.SheetSize;
import vn.motcua.hardware.printer.profile.PrinterProfile;
import vn.motcua.hardware.printer.profile.PrinterProfile.Proof;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.hardware.printer.roll.PrinterSession;
import vn.motcua.hardware.printer.roll.StatusWords;

/**
 * Identifies the printer at a port, by asking; it prints nothing and moves no paper. Not for a port that a running driver
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
            PrinterSession talk = new PrinterSession(link, PATIENCE, Set.of(Dialect.AUTOMATIC_STATUS), id -> {});
            Optional<PrinterStatus> status = talk.queryStatus();
            int noise = talk.takeNoise();
            if (status.isEmpty()) {
                return nothing(link, silence(talk, noise));
            }
            String model = talk.queryIdentity(MODEL).orElse("").strip();
            String serial = talk.queryIdentity(SERIAL_NUMBER).orElse("").strip();
            return propose(link, talk, status.get(), model, serial);
        } catch (IOException e) {
            return nothing(link, String.valueOf(e.getMessage()));
        }
    }

    /** The same for an office printer; it is asked once and prints nothing. */
    public static Found probe(IppAddress address) {
        Duration patience = PrinterTiming.OFFICE.reply();
        try (IppClient client = new IppClient(address, "motcua", patience, patience)) {
            PrinterAttributes said = client.queryPrinter();
            return switch (IppWords.of(said, SheetSize.A4, address.toString())) {
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

    private static String silence(PrinterSession talk, int noise) {
        if (talk.echo()) {
            return "sends back what is sent to it, and no printer answers: switch the adapter's echo off";
        }
        return noise > 0
                ? "only nonsense (%s bytes): wrong speed, or not a printer".formatted(noise)
                : "no answer: off, another speed, or a printer that cannot answer";
    }

    /** Only a profile whose proof was answered just now is proposed, unless the printer stands still and cannot answer. */
    private static Found propose(ByteLink link, PrinterSession talk, PrinterStatus status, String model, String serial)
            throws IOException {
        Optional<PrinterProfile> known = PrinterProfiles.forModel(model);
        List<String> says = new ArrayList<>();
        says.add(
                known.isPresent()
                        ? "'%s' says it is '%s'".formatted(link.name(), model)
                        : "'%s' answers, but the model '%s' is not known: print a test slip and look"
                                .formatted(link.name(), model));
        if (!talk.status().silent().isEmpty()) {
            says.add("it does not answer DLE EOT %s, so some causes of a stop are not told"
                    .formatted(new TreeSet<>(talk.status().silent())));
        }
        if (talk.status().late()) {
            says.add("it answers one question late, and is asked everything twice");
        }
        if (talk.echo()) {
            says.add("the line sends back what is sent: switch the adapter's echo off");
        }
        PrinterProfile usual = known.orElse(PrinterProfiles.PAPER_80_MM);
        if (!(StatusWords.of(status, link.name()) instanceof DeviceStatus.Online)) {
            says.add("it stands still (status %s), so its proof of print could not be tried: mend it and probe again"
                    .formatted(status));
            return new Found(true, model, serial, usual.id(), String.join("; ", says));
        }
        PrinterProfile fits = proven(talk, usual, says);
        says.add("proof of print: " + fits.proof().level());
        return new Found(true, model, serial, fits.id(), String.join("; ", says));
    }

    private static PrinterProfile proven(PrinterSession talk, PrinterProfile usual, List<String> says)
            throws IOException {
        boolean answered = switch (usual.proof()) {
            case PROCESS_ID -> talk.learnProcessId();
            case QUEUED_STATUS, PRESENTER -> talk.learnQuestions().answered();
            case JOB_ID, REAL_TIME_STATUS, NONE -> true;
        };
        if (answered) {
            return usual;
        }
        boolean queued =
                usual.proof() == Proof.PROCESS_ID && talk.learnQuestions().answered();
        says.add(
                queued
                        ? "it does not answer GS ( H, by which profile '%s' proves a slip".formatted(usual.id())
                        : "it answers no question behind a slip (GS r, GS I), by which profile '%s' proves one"
                                .formatted(usual.id()));
        return PrinterProfiles.common(usual, queued ? Proof.QUEUED_STATUS : Proof.REAL_TIME_STATUS);
    }

    private static Found nothing(ByteLink link, String cause) {
        return new Found(false, "", "", "", "'%s': %s".formatted(link.name(), cause));
    }
}
