package vn.motcua.kiosk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.domain.hall.HallPlan;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.service.Service;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.Slip.Line;

/** What stands on a citizen's slip: Vietnamese, and English below it for who used the kiosk in English. */
record SlipLayout(String ticketUrl) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private static final int MOST_MISSING = 6;
    private static final int LONGEST_NAME = 60; // two lines on 80 mm

    Slip layOut(
            HallPlan plan,
            Event.TicketIssued ticket,
            Instant at,
            Language language,
            Optional<Preparation> preparation) {
        List<Language> languages = language == Language.VI ? List.of(Language.VI) : List.of(Language.VI, Language.EN);
        List<String> service = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Language each : languages) {
            var texts = new Texts(each);
            plan.findService(ticket.service())
                    .map(Service::name)
                    .ifPresent(name -> service.add(name.in(texts.locale())));
            lines.add(Line.large(texts.get("paper.counters", Texts.list(ticket.counters()))));
            lines.add(Line.normal(texts.get("paper.ahead", ticket.ahead())));
            lines.add(Line.normal(texts.get("paper.time", plan.localTime(at).format(TIME))));
        }
        preparation.ifPresent(prepared -> lines.addAll(papers(prepared, new Texts(language))));
        languages.forEach(each -> lines.add(
                Line.small(new Texts(each).get("paper.rule", plan.rules().maxCalls()))));
        return new Slip(
                plan.name().vi(),
                service,
                ticket.ticket().label(),
                lines,
                ticketUrl.isEmpty() ? "" : ticketUrl + "/t/" + ticket.ticket(),
                ticketUrl.isEmpty() ? "" : new Texts(language).get("paper.qr"),
                false,
                plan.demonstration());
    }

    /** What for, and which papers are still missing; the rest of a long list is counted. */
    private static List<Line> papers(Preparation prepared, Texts texts) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.normal(texts.get("paper.procedure", Texts.shorten(prepared.name(), LONGEST_NAME))));
        lines.addAll(missing(prepared.missing(), texts));
        return lines;
    }

    static List<Line> missing(List<String> missing, Texts texts) {
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
