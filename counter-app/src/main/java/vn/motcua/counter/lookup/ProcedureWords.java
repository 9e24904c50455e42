package vn.motcua.counter.lookup;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.domain.procedure.SubmissionMethod;

/** Says the facts of a procedure in words. */
public final class ProcedureWords {

    private final StaffTexts texts;

    public ProcedureWords(StaffTexts texts) {
        this.texts = texts;
    }

    public String level(Level level) {
        return texts.get("lookup.level." + level);
    }

    /** From the commune up. */
    String levels(Collection<Level> levels) {
        return levels.stream().sorted().map(this::level).collect(Collectors.joining(", "));
    }

    public String online(OnlineLevel level) {
        return texts.get("lookup.online." + level);
    }

    String channel(SubmissionMethod.Channel channel) {
        return texts.get("lookup.channel." + channel);
    }

    public String reason(MissingPaper.Reason reason) {
        return texts.get("papers.reason." + reason);
    }

    /** A bare number without its unit is never shown: it might be days or hours. */
    String time(ProcessingTime time) {
        if (time.amount().isPresent() && time.unit() != ProcessingTime.Unit.UNKNOWN) {
            return texts.get("lookup.time." + time.unit(), time.amount().get());
        }
        return time.text().isBlank() ? texts.get("lookup.time.UNKNOWN") : time.text();
    }

    /** The amount with its note; nothing published is said to be so. */
    String fees(List<Fee> fees) {
        return fees.isEmpty()
                ? texts.get("lookup.fee.unknown")
                : fees.stream().map(this::fee).collect(Collectors.joining("; "));
    }

    String fee(Fee fee) {
        String amount = fee.amountVnd()
                .map(vnd -> vnd == 0 ? texts.get("lookup.fee.free") : texts.get("lookup.fee.vnd", number(vnd)))
                .orElseGet(() -> fee.text().isBlank() ? texts.get("lookup.fee.unknown") : fee.text());
        return fee.note().isBlank() ? amount : amount + " (" + fee.note() + ")";
    }

    private String number(long value) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(value);
    }

    /** "Nộp: 1 bản chính, 2 bản sao"; a paper whose numbers nobody has given says only what becomes of it. */
    public String quantity(Paper paper) {
        List<String> parts = new ArrayList<>();
        if (paper.originals() > 0) {
            parts.add(texts.get("lookup.originals", paper.originals()));
        }
        if (paper.copies() > 0) {
            parts.add(texts.get("lookup.copies", paper.copies()));
        }
        String role = texts.get("lookup.role." + paper.role());
        return parts.isEmpty() ? role : role + ": " + String.join(", ", parts);
    }

    /** Field and code, and the level where somebody could take it for a twin or for the commune's. */
    public String subtitle(ProcedureHeading heading) {
        boolean communeOnly = heading.levels().equals(java.util.Set.of(Level.COMMUNE));
        String level = heading.twin() || !communeOnly ? levels(heading.levels()) + " · " : "";
        return level + heading.field() + " · " + heading.code();
    }
}
