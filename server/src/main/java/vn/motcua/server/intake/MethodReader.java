package vn.motcua.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.domain.procedure.SubmissionMethod;
import vn.motcua.server.intake.text.Tidy;
import vn.motcua.server.intake.text.Words;

/**
 * Reads the ways to hand in, with time and fees. Each kind of flaw is told once for a record, at its first place, with
 * all that was found: the three ways mostly repeat each other.
 */
final class MethodReader {

    private static final long THOUSAND = 1_000;
    private static final long DEAREST = 100_000_000_000L;
    private static final int LONGEST_TIME = 9_999;

    /** A note that says that something is to be paid after all. */
    private static final Pattern COSTS = Pattern.compile(
            "HĐND|Hội đồng nhân dân|\\d[\\d.,]*\\s*(đồng|đ(?!\\p{L})|vnđ|vnd|nghìn|ngàn|triệu)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** One kind of flaw, gathered over the ways to hand in. */
    private static final class Gathered {

        private final TreeSet<String> found = new TreeSet<>();
        private final TreeSet<String> mends = new TreeSet<>();
        private String column = "";

        void add(String at, String value, String mend) {
            column = found.isEmpty() ? at : column;
            found.add(value);
            mends.add(mend);
        }

        void tell(Flaw.Kind kind, FlawList flaws) {
            if (!found.isEmpty()) {
                flaws.add(kind, column, String.join("; ", found), String.join("; ", mends));
            }
        }
    }

    private final Gathered unitMissing = new Gathered();
    private final Gathered thousandsLost = new Gathered();
    private final Gathered freeButNote = new Gathered();

    private MethodReader() {}

    static List<SubmissionMethod> read(Values row, FlawList flaws) {
        var reader = new MethodReader();
        List<SubmissionMethod> methods = new ArrayList<>();
        row.objects("methods").forEach(method -> reader.method(method).ifPresent(methods::add));
        reader.unitMissing.tell(Flaw.Kind.UNIT_MISSING, flaws);
        reader.thousandsLost.tell(Flaw.Kind.FEE_THOUSANDS_LOST, flaws);
        reader.freeButNote.tell(Flaw.Kind.FEE_FREE_BUT_NOTE, flaws);
        return methods;
    }

    private Optional<SubmissionMethod> method(Values method) {
        String name = method.text("method");
        return switch (name) {
            case "IN_PERSON" -> Optional.of(method(SubmissionMethod.Channel.IN_PERSON, method));
            case "ONLINE" -> Optional.of(method(SubmissionMethod.Channel.ONLINE, method));
            case "POSTAL" -> Optional.of(method(SubmissionMethod.Channel.POSTAL, method));
            default -> {
                method.bad("method", name, "IN_PERSON, ONLINE, POSTAL");
                yield Optional.empty();
            }
        };
    }

    private SubmissionMethod method(SubmissionMethod.Channel channel, Values method) {
        return new SubmissionMethod(channel, time(method), fees(method), method.text("note"));
    }

    private ProcessingTime time(Values method) {
        String text = Tidy.line(method.text("duration"));
        Optional<Integer> amount = amount(method);
        String unit = method.text("duration_unit");
        return switch (unit) {
            case "WORKING_DAY" -> new ProcessingTime(amount, ProcessingTime.Unit.WORKING_DAY, text);
            case "DAY" -> new ProcessingTime(amount, ProcessingTime.Unit.DAY, text);
            case "HOUR" -> new ProcessingTime(amount, ProcessingTime.Unit.HOUR, text);
            case "MONTH" -> new ProcessingTime(amount, ProcessingTime.Unit.MONTH, text);
            case "", "OTHER" -> timeWithoutUnit(method, unit, amount, text);
            default -> {
                method.bad("duration_unit", unit, "WORKING_DAY, DAY, HOUR, MONTH, OTHER");
                yield ProcessingTime.UNKNOWN;
            }
        };
    }

    /** Half days are left to the text: amounts are whole. */
    private static Optional<Integer> amount(Values method) {
        return method.text("duration_value").matches("\\d{1,3}[.,]\\d{1,2}")
                ? Optional.empty()
                : method.number("duration_value", LONGEST_TIME).map(Long::intValue);
    }

    /** A bare number says nothing and is not kept; words are. */
    private ProcessingTime timeWithoutUnit(Values method, String unit, Optional<Integer> amount, String text) {
        boolean number = amount.isPresent();
        if (number || unit.equals("OTHER")) {
            unitMissing.add(
                    method.column("duration"), amount.map(Object::toString).orElse(text), "");
        }
        return number
                ? ProcessingTime.UNKNOWN
                : new ProcessingTime(Optional.empty(), ProcessingTime.Unit.UNKNOWN, text);
    }

    private List<Fee> fees(Values method) {
        List<Fee> fees = new ArrayList<>();
        for (Values fee : method.objects("fees")) {
            fees.add(fee(fee));
        }
        if (fees.isEmpty() && !method.text("fee").isEmpty()) {
            fees.add(new Fee(Optional.empty(), Tidy.line(method.text("fee")), ""));
        }
        return List.copyOf(fees);
    }

    /** An amount that cannot be trusted is not kept, nor its text; the note is, and may be all there is. */
    private Fee fee(Values fee) {
        String text = Tidy.line(fee.text("raw"));
        String note = fee.text("note");
        Optional<Long> amount = fee.number("amount_vnd", DEAREST);
        if (amount.isPresent() && amount.get() > 0 && amount.get() < THOUSAND) {
            thousandsLost.add(
                    fee.column("amount_vnd"),
                    text.isEmpty() ? amount.get().toString() : text,
                    Long.toString(amount.get() * THOUSAND));
            return new Fee(Optional.empty(), note, "");
        }
        boolean free = amount.isPresent() ? amount.get() == 0 : Words.fold(text).equals("mien phi");
        if (free && COSTS.matcher(note).find()) {
            freeButNote.add(fee.column("note"), Tidy.line(note), "");
            return new Fee(Optional.empty(), note, "");
        }
        return new Fee(amount, text, note);
    }
}
