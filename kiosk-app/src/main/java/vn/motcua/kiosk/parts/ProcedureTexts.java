package vn.motcua.kiosk.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.domain.procedure.SubmissionMethod;
import vn.motcua.domain.service.Wording;

/**
 * What a sheet's facts are called in one language. What nobody has translated stays in Vietnamese; what the record does
 * not say for sure is not made up.
 */
public record ProcedureTexts(KioskTexts texts) {

    private static final String SEPARATOR = " · ";
    private static final String OPENING = "Thủ tục ";
    private static final String CASE = "Trường hợp";

    /** The way to hand in that this desk is for, or the first one told. */
    static Optional<SubmissionMethod> usualMethod(Procedure procedure) {
        return procedure
                .findMethod(SubmissionMethod.Channel.IN_PERSON)
                .or(() -> procedure.methods().stream().findFirst());
    }

    /** How long it takes; a bare number without a unit is never told. */
    public String time(Procedure procedure) {
        return usualMethod(procedure).map(method -> time(method.time())).orElseGet(() -> texts.get("time.none"));
    }

    public String time(ProcessingTime time) {
        if (time.amount().isPresent() && time.unit() != ProcessingTime.Unit.UNKNOWN) {
            return texts.get("time." + time.unit(), time.amount().get());
        }
        return time.text().isBlank() ? texts.get("time.none") : time.text();
    }

    /** What it costs, each amount with what it depends on. */
    public String fees(Procedure procedure) {
        return usualMethod(procedure)
                .map(method -> fees(method.fees()))
                .filter(told -> !told.isEmpty())
                .orElseGet(() -> texts.get("fee.none"));
    }

    public String fees(List<Fee> fees) {
        return fees.stream().map(this::fee).distinct().collect(Collectors.joining("; "));
    }

    private String fee(Fee fee) {
        String amount = fee.amountVnd()
                .map(dong -> dong == 0 ? texts.get("fee.free") : texts.get("fee.amount", dong))
                .orElse(fee.text().isBlank() ? texts.get("fee.none") : fee.text());
        String note = tidy(fee.note());
        return note.isEmpty() || note.equals(fee.text()) ? amount : amount + " – " + note;
    }

    public String online(Procedure procedure) {
        return texts.get("online." + procedure.online());
    }

    /** Whether the official name says more than the short one does; "Thủ tục …" alone says nothing. */
    public static boolean saysMore(String official, String shortName) {
        String bare = official.regionMatches(true, 0, OPENING, 0, OPENING.length())
                ? official.substring(OPENING.length())
                : official;
        return !bare.equalsIgnoreCase(shortName);
    }

    /** A text without the dash or star that the record's list had before it. */
    public static String tidy(String text) {
        return text.replaceFirst("^[-+*•–\\s]+", "").strip();
    }

    /** The case, said to be one; many a name says so itself. */
    public String caseOf(ProcedureCase one) {
        String name = tidy(in(one.name()));
        return name.regionMatches(true, 0, CASE, 0, CASE.length()) ? name : texts.get("sheet.case", name);
    }

    /** Names of levels, from the nearest to the farthest. */
    public String levels(Set<Level> levels) {
        return levels.stream()
                .sorted(Comparator.naturalOrder())
                .map(level -> texts.get("level." + level))
                .collect(Collectors.joining(", "));
    }

    /** Whether it is handed in or shown, and how many of it. */
    public String handling(Paper paper) {
        String quantity = quantity(paper);
        String role = texts.get("role." + paper.role());
        return quantity.isEmpty() ? role : role + SEPARATOR + quantity;
    }

    /** How many originals and copies; empty when the record does not say. */
    public String quantity(Paper paper) {
        List<String> parts = new ArrayList<>();
        if (paper.originals() > 0) {
            parts.add(texts.get("paper.originals", paper.originals()));
        }
        if (paper.copies() > 0) {
            parts.add(texts.get("paper.copies", paper.copies()));
        }
        return String.join(", ", parts);
    }

    public String in(Wording wording) {
        return wording.in(texts.locale());
    }

    /** Whether somebody reading English meets words of the record that exist in Vietnamese only. */
    public boolean isPartlyVietnamese(ProcedureSheet sheet) {
        Procedure procedure = sheet.procedure();
        return texts.language() == KioskLanguage.EN
                && (isUntranslated(procedure.shortName())
                        || procedure.papers().stream().anyMatch(paper -> isUntranslated(paper.name()))
                        || procedure.cases().stream().anyMatch(one -> isUntranslated(one.name())));
    }

    private static boolean isUntranslated(Wording wording) {
        return wording.en().equals(wording.vi());
    }
}
