package vn.motcua.hardware.scanner.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises a code by its form. Pure; any thread. An address in a code is looked at, never opened, so its host does
 * not matter: a hall has several.
 *
 * @param receipt what a dossier's receipt code looks like, whole; matched after every other kind
 */
public record CodeReader(Pattern receipt) {

    /** Dossier codes of the public service portals, such as {@code 000.00.16.H46-240115-0012}. */
    public static final String USUAL_RECEIPT = "^[A-Z0-9.\\-]{8,40}$";

    public static final CodeReader USUAL = new CodeReader(Pattern.compile(USUAL_RECEIPT));

    // https://quay.example:8443/t/20261125-A-42/ABCDEFGHIJKLMNOP, in either case, for scanners turn it;
    // and the id alone, for who prints it as a barcode
    private static final Pattern TICKET = Pattern.compile(
            "(?:https?://[A-Za-z0-9.\\-:\\[\\]]{1,255}/t/)?(\\d{8})-([A-Z]{1,2})-(\\d{1,7})(?:/([A-Z2-7]{16}))?",
            Pattern.CASE_INSENSITIVE);
    // 1.001193, or an address that has it: our own /p/1.001193, or a page of the national portal
    // with the identifier of the province's agency behind it or not: 1.001193.000.00.00.H56, 1.012753.H19
    private static final Pattern PROCEDURE = Pattern.compile(
            "(\\d\\.\\d{6})(?:[.\\-]\\d{3}(?:[.\\-]\\d{2}){0,2}(?:[.\\-][A-Z]\\d{2})?|[.\\-][A-Z]\\d{2})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROCEDURE_ADDRESS = Pattern.compile(
            "https?://[^\\s]{1,900}?[^\\d](\\d\\.\\d{6})(?:\\D[^\\s]{0,900})?", Pattern.CASE_INSENSITIVE);

    /** @param text as {@link vn.motcua.hardware.scanner.Scan.Read} has it */
    public ScannedCode read(String text) {
        return known(text).or(() -> mended(text)).orElseGet(() -> {
            if (Mend.isMarked(text)) {
                return new ScannedCode.Altered();
            }
            return receipt.matcher(text).matches() ? new ScannedCode.Receipt(text) : new ScannedCode.Unknown();
        });
    }

    private static Optional<ScannedCode> known(String text) {
        return ticket(text).or(() -> procedure(text)).or(() -> IdentityCard.read(text));
    }

    private static Optional<ScannedCode> mended(String text) {
        return mends(text).flatMap(mends -> known(apply(mends, text)));
    }

    /**
     * What must be set otherwise at the scanner or its computer, though the code could be read; for the technician, in
     * English. Empty if nothing, or if nobody can tell.
     */
    public String advice(String text) {
        if (known(text).isPresent()) {
            return "";
        }
        return mends(text)
                .map(mends -> mends.stream().map(Mend::advice).collect(Collectors.joining("; ")))
                .orElseGet(() -> Mend.isMarked(text) ? Mend.INPUT_METHOD.advice() : "");
    }

    /** What has to be undone, in this order, to make a code of ours of it: one thing, or two at once. */
    private static Optional<List<Mend>> mends(String text) {
        Stream<List<Mend>> one = Arrays.stream(Mend.values()).map(List::of);
        Stream<List<Mend>> two = Arrays.stream(Mend.values())
                .flatMap(first -> Arrays.stream(Mend.values())
                        .filter(second -> second != first)
                        .map(second -> List.of(first, second)));
        return Stream.concat(one, two)
                .filter(mends -> known(apply(mends, text)).isPresent())
                .findFirst();
    }

    /** Empty, which is no code, where one of them has not happened. */
    private static String apply(List<Mend> mends, String text) {
        Optional<String> mended = Optional.of(text);
        for (Mend mend : mends) {
            mended = mended.flatMap(mend::undo);
        }
        return mended.orElse("");
    }

    private static Optional<ScannedCode> ticket(String text) {
        Matcher matcher = TICKET.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String series = matcher.group(2).toUpperCase(Locale.ROOT);
        String secret = matcher.group(4) == null ? "" : matcher.group(4).toUpperCase(Locale.ROOT);
        int number = Integer.parseInt(matcher.group(3));
        return number > 0 && isDay(matcher.group(1))
                ? Optional.of(new ScannedCode.TicketCode(matcher.group(1) + "-" + series + "-" + number, secret))
                : Optional.empty();
    }

    private static boolean isDay(String digits) {
        try {
            return !LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE).equals(LocalDate.EPOCH);
        } catch (DateTimeException e) {
            return false; // 20261399 has the form of a day and is none
        }
    }

    private static Optional<ScannedCode> procedure(String text) {
        Matcher alone = PROCEDURE.matcher(text);
        if (alone.matches()) {
            return Optional.of(new ScannedCode.ProcedureSheet(alone.group(1)));
        }
        Matcher address = PROCEDURE_ADDRESS.matcher(text);
        return address.matches() ? Optional.of(new ScannedCode.ProcedureSheet(address.group(1))) : Optional.empty();
    }
}
