package vn.motcua.kiosk;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the kiosks of this computer work.
 *
 * @param printer where slips come out: {@code simulated} (the default, shown at /printer), {@code tcp://host:9100}, or
 *     {@code serial:///dev/serial/by-id/…?baud=115200}
 * @param paper width of the roll in millimetres, 80 (the default) or 58
 * @param device name of the kiosk the printer belongs to; staff see {@code <device>/printer}; default {@code kiosk-1}
 * @param ticketUrl where phones find this hall, without a trailing slash, for instance {@code http://192.168.1.10:8080};
 *     a slip's QR code is this plus {@code /t/<ticket>}; empty (the default) prints no code
 * @param idle time without a touch after which a kiosk returns to its start; default 45 s, the last 10 s are counted
 *     down; at least 15 s
 * @param informationService the service whose number leads to the information counter, for who asks what is no procedure;
 *     default {@code TIEP_DAN}; not shown while it is not offered
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
        @DefaultValue("./data/kiosk-copy") Path copyDirectory,
        @DefaultValue("45s") Duration idle,
        @DefaultValue("20s") Duration confirmation) {

    public KioskProperties {
        if (paper != 80 && paper != 58) {
            throw new IllegalArgumentException("motcua.kiosk.paper %d is not 80 or 58 mm".formatted(paper));
        }
        if (idle.compareTo(Duration.ofSeconds(15)) < 0) {
            throw new IllegalArgumentException("motcua.kiosk.idle %s is below 15 s".formatted(idle));
        }
        if (confirmation.compareTo(Duration.ofSeconds(8)) < 0) {
            throw new IllegalArgumentException("motcua.kiosk.confirmation %s is below 8 s".formatted(confirmation));
        }
    }
}
