package vn.motcua.server.intake.text;

import java.util.regex.Pattern;

/** Takes bullets, numbers and empty phrases off names. */
public final class Tidy {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** {@code "* "}, {@code "- "}, {@code "(1.7) "}, {@code "a) "}, {@code "b.1) "}, {@code "3. "}, {@code "iii) "}. */
    private static final Pattern BULLET = Pattern.compile(
            "^(?:[\\s*+•–—-]+|\\(?(?:\\d{1,2}|[ivxIVX]{1,4}|[a-zđA-ZĐ])(?:\\.\\d{1,2})*[.)](?=\\D)\\)?\\s*|\\(\\d{1,2}(?:\\.\\d{1,2})*\\)\\s*|\\(\\*+\\)\\s*|\\d{1,2}\\s+(?=Trường hợp|Đối với))+");

    /** {@code "… có chứng thực các giấy tờ nêu trên.0 bản chính * Lưu ý"}. */
    private static final Pattern PAPER_BEFORE = Pattern.compile("^.*\\d bản (?:chính|sao)[\\s;,.]+(?=\\S{3})");

    private static final Pattern EMPTY_END = Pattern.compile(
            "[\\s,;:–-]*(?:(?:thì |thành phần )?hồ sơ)?[\\s,]*(?:phải kèm theo một trong những giấy tờ sau|bao gồm|gồm có|gồm|như sau|sau đây)?(?: các (?:giấy tờ|tài liệu) sau(?: đây)?)?[\\s:;,.(]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_CASE = 240;

    private Tidy() {}

    /** One line, one space between words. */
    public static String line(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Without bullet or number in front, nor a paper that the source has run together with the heading. */
    public static String heading(String text) {
        return BULLET.matcher(PAPER_BEFORE.matcher(line(text)).replaceFirst("")).replaceFirst("");
    }

    /** {@code "(1.7) Đối với công trình nhà ở riêng lẻ gồm:"} becomes {@code "Đối với công trình nhà ở riêng lẻ"}. */
    public static String caseName(String text) {
        String bare = heading(text);
        String name = EMPTY_END.matcher(bare).replaceFirst("");
        String kept = name.length() < 5 ? bare : name;
        return Cut.to(Character.toUpperCase(kept.charAt(0)) + kept.substring(1), LONGEST_CASE);
    }
}
