package vn.motcua.kiosk.slip;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.Logo;
import vn.motcua.domain.plan.SlipTemplate;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.staff.SlipPreview;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.hardware.printer.drawing.PictureReader;
import vn.motcua.hardware.printer.drawing.Substitution;
import vn.motcua.hardware.printer.profile.PrinterProfiles;
import vn.motcua.hardware.printer.roll.PrinterSettings;
import vn.motcua.hardware.printer.roll.SlipEncoder;
import vn.motcua.kiosk.parts.KioskLanguage;
import vn.motcua.kiosk.parts.KioskTexts;

/** Draws a sample with the very layout and encoder that the kiosk prints with. */
public final class SlipDraft implements SlipPreview {

    private static final Instant MOMENT = Instant.parse("2026-01-05T01:30:00Z"); // a Monday morning
    private static final Logger LOG = LoggerFactory.getLogger(SlipDraft.class);
    private static final double SMALLER = 0.85;
    private static final int NUMBER = 42;
    private static final int AHEAD = 3;
    private static final TicketSecret SECRET = new TicketSecret("MAUPHIEUMAUPHIEU");
    private static final String ADDRESS = "http://motcua.local"; // its length is what an address in a hall has

    @Override
    public byte[] draw(HallPlan plan, SlipTemplate template, Paper paper, boolean english) {
        Slip slip = sample(plan, template, english);
        String profile = switch (paper) {
            case MM_80 -> "generic-80";
            case MM_58 -> "generic-58";
        };
        return new SlipEncoder(PrinterSettings.of(PrinterProfiles.get(profile)))
                .draw(slip)
                .toPng();
    }

    /** The names of all services stand on slips, not only the one of the sample. */
    @Override
    public List<Substitute> listSubstitutes(HallPlan plan, SlipTemplate template, boolean english) {
        Slip sample = sample(plan, template, english);
        List<String> names = plan.services().stream()
                .flatMap(
                        service -> Stream.of(service.name().vi(), service.name().en()))
                .toList();
        return Substitution.listIn(sample.withService(names)).stream()
                .map(each -> new Substitute(each.sign(), each.printed()))
                .toList();
    }

    private static Slip sample(HallPlan plan, SlipTemplate template, boolean english) {
        KioskLanguage language = english ? KioskLanguage.EN : KioskLanguage.VI;
        return new SlipLayout(ADDRESS)
                .layOut(
                        plan.withSlip(template),
                        ticket(plan),
                        MOMENT,
                        language,
                        Optional.of(papers(new KioskTexts(language))),
                        Optional.of(SECRET));
    }

    @Override
    public LogoAnswer readLogo(byte[] file) {
        try {
            PictureReader picture = PictureReader.open(file);
            byte[] png = fit(picture, 1);
            for (double size = SMALLER; !Logo.fits(png); size *= SMALLER) {
                png = fit(picture, size);
            }
            return new LogoAnswer.Usable(Logo.of(png));
        } catch (PictureReader.BlankPicture e) {
            return new LogoAnswer.Refused(LogoFlaw.BLANK);
        } catch (PictureReader.HugePicture e) {
            return new LogoAnswer.Refused(LogoFlaw.TOO_LARGE);
        } catch (IOException e) {
            LOG.info("a logo is refused: {}", e.getMessage());
            return new LogoAnswer.Refused(LogoFlaw.NO_PICTURE);
        }
    }

    private static byte[] fit(PictureReader picture, double size) {
        return picture.fit((int) (Logo.WIDEST * size), (int) (Logo.HIGHEST * size))
                .toPng();
    }

    private static Event.TicketIssued ticket(HallPlan plan) {
        Optional<Service> first = plan.services().stream().findFirst();
        List<CounterId> counters =
                first.map(service -> plan.listCountersServing(service.id())).orElse(List.of());
        return new Event.TicketIssued(
                new TicketId(
                        LocalDate.ofInstant(MOMENT, plan.zone()),
                        first.map(Service::series).orElse(new Series("A")),
                        NUMBER),
                first.map(Service::id).orElse(new ServiceId("SAMPLE")),
                AHEAD,
                counters.isEmpty() ? List.of(new CounterId(1)) : counters);
    }

    private static Preparation papers(KioskTexts texts) {
        return new Preparation(
                new ProcedureCode("1.001193"),
                texts.get("draft.procedure"),
                "",
                List.of(),
                List.of(texts.get("draft.paper.first"), texts.get("draft.paper.second")));
    }
}
