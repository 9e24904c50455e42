package vn.motcua.hardware.scanner.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The contents of a Vietnamese identity card's QR code; unsigned, so it helps and proves nothing.
 *
 * <p>Sample: {@code 001090123456|012345678|NGUYỄN VĂN A|01011990|Nam|Phường Hải Châu, Đà Nẵng|15042021}: number, number of the
 * older card (may be empty), name, day of birth ({@code ddMMyyyy}), sex, residence, day of issue. Cards of 2024 on are
 * said to have more fields behind these; they are passed over. Form as read from several public readers of the chip card
 * of 2021.
 *
 * <p>Nothing of it is shown by {@link #toString()}. It has no equals: nobody should compare or collect such.
 */
public final class IdentityCard {

    /** What does not fit together; a hint to look at the card, never a reason to turn somebody away. */
    public enum Doubt {
        /** The first three digits name no province (Thông tư 07/2016/TT-BCA, annex 1) and no country. */
        UNKNOWN_PROVINCE,
        /** The digits of century and year are not those of the day of birth (Nghị định 137/2015/NĐ-CP, article 7). */
        YEAR_DIFFERS,
        /** The digit of the sex is not that of the sex field. */
        SEX_DIFFERS,
        /** No such day. */
        NO_BIRTH_DAY,
        /** Neither Nam nor Nữ. */
        NO_SEX
    }

    private static final int FIELDS = 7;
    private static final int LONGEST_NAME = 100;
    private static final int FIRST_COUNTRY = 101;
    private static final Pattern NUMBER = Pattern.compile("\\d{12}");
    private static final Pattern OLD_NUMBER = Pattern.compile("\\d{9}|\\d{12}");
    private static final Pattern DAY = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    // letters as Vietnamese names have them; a mark of another alphabet means that bytes were misread
    private static final Pattern NAME = Pattern.compile("[\\p{IsLatin} .'’\\-]{1," + LONGEST_NAME + "}");
    private static final Set<Integer> PROVINCES = Set.of(
            1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42,
            44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86,
            87, 89, 91, 92, 93, 94, 95, 96);

    private final String number;
    private final String name;
    private final Optional<LocalDate> birth;
    private final Set<Doubt> doubts;

    private IdentityCard(String number, String name, Optional<LocalDate> birth, Set<Doubt> doubts) {
        this.number = number;
        this.name = name;
        this.birth = birth;
        this.doubts = doubts;
    }

    /** Empty if the text does not even look like a card. */
    static Optional<ScannedCode> read(String text) {
        List<String> fields = split(text);
        if (fields.size() < 2 || !OLD_NUMBER.matcher(fields.getFirst()).matches()) {
            return Optional.empty();
        }
        boolean whole = fields.size() >= FIELDS
                && NUMBER.matcher(fields.getFirst()).matches()
                && NAME.matcher(fields.get(2)).matches();
        return Optional.of(whole ? new ScannedCode.Card(of(fields)) : new ScannedCode.UnsupportedCard());
    }

    /** Seven fields, and whatever stands behind the seventh is left away; never counted from the end. */
    private static List<String> split(String text) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int bar = text.indexOf('|'); bar >= 0 && fields.size() < FIELDS; bar = text.indexOf('|', from)) {
            fields.add(text.substring(from, bar).strip());
            from = bar + 1;
        }
        if (fields.size() < FIELDS) {
            fields.add(text.substring(from).strip());
        }
        return fields;
    }

    private static IdentityCard of(List<String> fields) {
        String number = fields.getFirst();
        Optional<LocalDate> birth = day(fields.get(3));
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        int province = Integer.parseInt(number.substring(0, 3));
        if (!PROVINCES.contains(province) && province < FIRST_COUNTRY) {
            doubts.add(Doubt.UNKNOWN_PROVINCE);
        }
        int centuryAndSex = number.charAt(3) - '0'; // 0, 1: 20th century, man, woman; 2, 3: 21st; and so on
        int year = 1900 + 100 * (centuryAndSex / 2) + Integer.parseInt(number.substring(4, 6));
        if (birth.isEmpty()) {
            doubts.add(Doubt.NO_BIRTH_DAY);
        } else if (birth.get().getYear() != year) {
            doubts.add(Doubt.YEAR_DIFFERS);
        }
        switch (fields.get(4)) {
            case "Nam", "Nữ" -> {
                if (fields.get(4).equals("Nữ") != (centuryAndSex % 2 == 1)) {
                    doubts.add(Doubt.SEX_DIFFERS);
                }
            }
            default -> doubts.add(Doubt.NO_SEX);
        }
        return new IdentityCard(number, fields.get(2), birth, doubts);
    }

    private static Optional<LocalDate> day(String text) {
        var matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31022000; told as a doubt
        }
    }

    /** Only the last four digits: {@code ********3456}. */
    public String maskedNumber() {
        return "********" + number.substring(number.length() - 4);
    }

    /** As the card writes it, at most 100 letters. */
    public String name() {
        return name;
    }

    /** Whole years on that day; empty if the day of birth is unreadable, doubted, or to come. */
    public Optional<Integer> age(LocalDate today) {
        return doubts.contains(Doubt.YEAR_DIFFERS)
                ? Optional.empty()
                : birth.filter(day -> !day.isAfter(today))
                        .map(day -> Period.between(day, today).getYears());
    }

    public Set<Doubt> doubts() {
        return Set.copyOf(doubts);
    }

    @Override
    public String toString() {
        return "IdentityCard[***]";
    }
}
