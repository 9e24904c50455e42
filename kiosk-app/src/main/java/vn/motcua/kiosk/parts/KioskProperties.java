package vn.motcua.kiosk.parts;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.hardware.scanner.ScannerSettings;
import vn.motcua.hardware.scanner.codes.CodeReader;

/**
 * How the kiosks of this computer work.
 *
 * @param printer where slips come out: {@code simulated} (the default, shown at /printer), {@code tcp://host:9100}, or
 *     {@code serial:///dev/serial/by-id/…?baud=115200}
 * @param paper width of the roll in millimetres, 80 (the default) or 58
 * @param device name of the kiosk the printer belongs to; staff see {@code <device>/printer}; default {@code kiosk-1}
 * @param ticketUrl where phones find this hall, without a trailing slash, for instance {@code http://192.168.1.10:8080};
 *     a slip's QR code is this plus {@code /t/<ticket>/<secret>}; empty (the default) prints no code
 * @param idle time without a touch after which a kiosk returns to its start; default 45 s, the last 10 s are counted
 *     down; at least 15 s
 * @param informationService the service whose number leads to the information counter, for who asks what is no procedure;
 *     default {@code TIEP_DAN}; not shown while it is not offered
 * @param returnService the service that hands results out; a scanned receipt leads there; default {@code TRA_KET_QUA}; empty
 *     or not offered: the citizen is told to choose
 * @param scanning how codes are read at the kiosk
 * @param copyDirectory where a kiosk's own computer keeps its copy of the catalogue; default {@code ./data/kiosk-copy}
 * @param confirmation time a number stays on the screen unless dismissed; default 20 s, at least 8 s
 */
@ConfigurationProperties("motcua.kiosk")
public record KioskProperties(
        @DefaultValue("simulated") String printer,
        @DefaultValue("80") int paper,
        @DefaultValue("kiosk-1") String device,
        @DefaultValue("") String ticketUrl,
        @DefaultValue("TIEP_DAN") String informationService,
        @DefaultValue("TRA_KET_QUA") String returnService,
        @DefaultValue Scanning scanning,
        @DefaultValue("./data/kiosk-copy") Path copyDirectory,
        @DefaultValue("45s") Duration idle,
        @DefaultValue("20s") Duration confirmation) {

    /**
     * How codes are read; a serial scanner is wired among the devices, this is for the rest.
     *
     * @param wedge whether a scanner that types (“keyboard wedge”) is connected to the kiosk; default no; sheets and printed lists
     *     open from such a scanner anyway
     * @param wedgePrefix what that scanner types before each code, at most 8 signs of ASCII; with it, keys of a person are told from
     *     its keys for certain; default none
     * @param receiptPattern what a dossier's receipt code looks like to that scanner, a regular expression; default
     *     {@code ^[A-Z0-9.\-]{8,40}$}
     * @param priorityAge years from which a card's holder is told how to be called first; default 75
     */
    public record Scanning(
            @DefaultValue("false") boolean wedge,
            @DefaultValue("") String wedgePrefix,
            @DefaultValue(CodeReader.USUAL_RECEIPT) String receiptPattern,
            @DefaultValue("75") int priorityAge) {

        /** No scanner that types. */
        static final Scanning USUAL = new Scanning(false, "", CodeReader.USUAL_RECEIPT, 75);

        public Scanning {
            if (!wedgePrefix.matches("[\\x21-\\x7E]{0,8}")) {
                throw new IllegalArgumentException(
                        "motcua.kiosk.scanning.wedge-prefix '%s' is not 0 to 8 visible signs of ASCII"
                                .formatted(wedgePrefix));
            }
            CodeReader unused = codes(receiptPattern);
        }

        public CodeReader codes() {
            return codes(receiptPattern);
        }

        private static CodeReader codes(String receiptPattern) {
            return ScannerSettings.parse("motcua.kiosk.scanning", "", "", receiptPattern)
                    .codes();
        }
    }

    public KioskProperties {
        if (paper != 80 && paper != 58) {
            throw new IllegalArgumentException("motcua.kiosk.paper %s is not 80 or 58 mm".formatted(paper));
        }
        if (idle.compareTo(Duration.ofSeconds(15)) < 0) {
            throw new IllegalArgumentException("motcua.kiosk.idle %s is below 15 s".formatted(idle));
        }
        if (confirmation.compareTo(Duration.ofSeconds(8)) < 0) {
            throw new IllegalArgumentException("motcua.kiosk.confirmation %s is below 8 s".formatted(confirmation));
        }
    }
}
