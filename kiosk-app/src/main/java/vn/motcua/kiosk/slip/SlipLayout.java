package vn.motcua.kiosk.slip;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.Logo;
import vn.motcua.domain.plan.SlipTemplate;
import vn.motcua.domain.plan.SlipTemplate.Part;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.ticket.TicketSecret;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.Slip.Line;
import vn.motcua.hardware.printer.escpos.Dots;
import vn.motcua.kiosk.parts.KioskLanguage;
import vn.motcua.kiosk.parts.KioskTexts;

/** What stands on a citizen's slip: Vietnamese, and English below it for who used the kiosk in English. */
public record SlipLayout(String ticketUrl) {

    private static final Logger LOG = LoggerFactory.getLogger(SlipLayout.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private static final int MOST_MISSING = 6;
    private static final int LONGEST_NAME = 60; // two lines on 80 mm

    Slip layOut(
            HallPlan plan,
            Event.TicketIssued ticket,
            Instant at,
            KioskLanguage language,
            Optional<Preparation> preparation,
            Optional<TicketSecret> secret) {
        List<KioskLanguage> languages =
                language == KioskLanguage.VI ? List.of(KioskLanguage.VI) : List.of(KioskLanguage.VI, KioskLanguage.EN);
        List<String> service = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        SlipTemplate template = plan.slip();
        for (KioskLanguage each : languages) {
            var texts = new KioskTexts(each);
            plan.findService(ticket.service())
                    .map(Service::name)
                    .ifPresent(name -> service.add(name.in(texts.locale())));
            if (template.has(Part.COUNTERS)) {
                lines.add(Line.large(texts.get("paper.counters", KioskTexts.list(ticket.counters()))));
            }
            if (template.has(Part.AHEAD)) {
                lines.add(Line.normal(texts.get("paper.ahead", ticket.ahead())));
            }
            if (template.has(Part.TIME)) {
                lines.add(Line.normal(texts.get("paper.time", plan.localTime(at).format(TIME))));
            }
        }
        preparation.ifPresent(prepared -> lines.addAll(papers(prepared, template, new KioskTexts(language))));
        for (KioskLanguage each : languages) {
            if (template.has(Part.RULES)) {
                lines.add(Line.small(
                        new KioskTexts(each).get("paper.rule", plan.rules().maxCalls())));
            }
            template.note().ifPresent(note -> lines.add(Line.small(note.in(each.locale()))));
        }
        boolean code = template.has(Part.QR) && !ticketUrl.isEmpty() && secret.isPresent();
        return new Slip(
                desk(plan, languages),
                service,
                ticket.ticket().label(),
                lines,
                code ? ticketUrl + TicketSecret.path(ticket.ticket(), secret.get()) : "",
                code ? new KioskTexts(language).get("paper.qr") : "",
                false,
                plan.demonstration(),
                template.logo().flatMap(SlipLayout::dots),
                template.has(Part.BARCODE) ? ticket.ticket().toString() : "");
    }

    /** A logo that a newer server wrote in another form costs the slip its logo, nothing else. */
    private static Optional<Dots> dots(Logo logo) {
        try {
            return Optional.of(Dots.ofPng(logo.bytes()));
        } catch (IllegalArgumentException e) {
            LOG.warn("slips are printed without the logo: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** The desk's own name is Vietnamese on every slip; what it adds is there to be understood. */
    private static String desk(HallPlan plan, List<KioskLanguage> languages) {
        StringBuilder desk = new StringBuilder(plan.name().vi());
        plan.slip()
                .heading()
                .ifPresent(heading -> languages.stream()
                        .map(each -> heading.in(each.locale()))
                        .distinct() // an address is the same in both
                        .forEach(line -> desk.append('\n').append(line)));
        return desk.toString();
    }

    /** What for, and which papers are still missing; the rest of a long list is counted. */
    private static List<Line> papers(Preparation prepared, SlipTemplate template, KioskTexts texts) {
        List<Line> lines = new ArrayList<>();
        if (template.has(Part.PROCEDURE)) {
            lines.add(Line.normal(texts.get("paper.procedure", KioskTexts.shorten(prepared.name(), LONGEST_NAME))));
        }
        if (template.has(Part.MISSING)) {
            lines.addAll(missing(prepared.missing(), texts));
        }
        return lines;
    }

    static List<Line> missing(List<String> missing, KioskTexts texts) {
        List<Line> lines = new ArrayList<>();
        if (missing.isEmpty()) {
            return lines;
        }
        lines.add(Line.normal(texts.get("paper.missing", missing.size())));
        missing.stream().limit(MOST_MISSING).map(Line::boxed).forEach(lines::add);
        if (missing.size() > MOST_MISSING) {
            lines.add(Line.normal(texts.get("paper.missing.more", missing.size() - MOST_MISSING)));
        }
        return lines;
    }
}
