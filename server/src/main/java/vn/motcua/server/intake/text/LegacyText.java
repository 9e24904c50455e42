package vn.motcua.server.intake.text;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells Vietnamese in an encoding from before Unicode, read as if it were western text. It is told, not converted: in
 * TCVN3 capitals and small letters with marks share their codes and differ by font only, so a conversion would guess.
 */
public final class LegacyText {

    /** What Windows takes unmarked text for. */
    static final Charset WESTERN = Charset.forName("windows-1252");

    /** Only Unicode text has these letters; whoever writes them does not write an old encoding beside. */
    private static final String UNICODE = "ăĂđĐơƠưƯ";

    /** TCVN3 (ABC): "Thñ tôc ®¨ng ký khai sinh". Signs and marks that no western word has beside a letter. */
    private static final Pattern TCVN3 = Pattern.compile(
            "(?<=\\p{L})[¨©ª«¬­®µ¶·¸¹»¼½¾×÷]|[¨©ª«¬­®µ¶·¸¹»¼½¾×÷](?=\\p{L})|(?<=[bcdghklmnpqrstvx])[ñðþÞ]|[ÆÐÞ](?=[cmnptu])");

    /** VNI: "Thuû tuïc ñaêng kyù khai sinh". A vowel, then the letter that stands for its mark; not "oà", as in "hoà". */
    private static final Pattern VNI = Pattern.compile(
            "[aeouyôö][ùøûõï]|[ae][âáàåãä]|o[âåä]|a[êéèúüë]|ñ(?=[aeiouyö])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * Windows-1258, read as western text: "ThuÒ tuòc ðãng kyì". A vowel, then the code of the mark that follows it. Words
     * of other languages have one such pair at most: "può".
     */
    private static final Pattern WINDOWS_1258 =
            Pattern.compile("[aeiouyâêôãõý][ÌÒÞìò]|ð(?=[aeiouyâêôãõýi])", Pattern.CASE_INSENSITIVE);

    /**
     * UTF-8 read in another encoding and saved again. Vietnamese letters have three bytes, E1 BA or E1 BB first:
     * "Thá»§ tá»¥c" (Windows-1252), "Thß╗º" (DOS), "Th·ªß" (Mac), "Thб»§" (Windows-1251); no real text has such a pair.
     */
    private static final Pattern TWICE =
            Pattern.compile("á[º»][\\u0080-\\uFFFF]|ß[║╗].|·[∫ª][\\u0080-\\uFFFF]|б[є»].|Ã¡Â[º»]");

    /** The same, of letters with two bytes: "Ä‘Äƒng kÃ½", "Æ°á". Western words may have one. */
    private static final Pattern TWICE_SHORT =
            Pattern.compile("Ä[‘ƒ\\u0090\\u0091\\u0192]|Æ[°¡ ]|Ã[\\u0080-\\u00BF]|─[âÉ]|├[┤║ó⌐¬¡íú]");

    private static final int ENOUGH = 2;

    private LegacyText() {}

    /** The name of the encoding it seems to be in; empty if the text is as it should be. */
    public static String encodingOf(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return "";
        }
        if (isTwice(text)) {
            return "UTF-8 → Windows-1252";
        }
        return isUnicode(text) ? "" : singleByteEncodingOf(text);
    }

    /** For bytes that are not UTF-8, read as western text: in one of the old encodings, or merely broken. */
    public static String encodingOfBytes(String western) {
        return isTwice(western) ? "" : singleByteEncodingOf(western);
    }

    private static boolean isTwice(String text) {
        return TWICE.matcher(text).find() || count(TWICE_SHORT, text) >= ENOUGH;
    }

    private static String singleByteEncodingOf(String text) {
        int tcvn3 = count(TCVN3, text);
        int vni = count(VNI, text);
        int windows = count(WINDOWS_1258, text);
        if (windows >= ENOUGH && windows >= vni && windows >= tcvn3) {
            return "Windows-1258";
        }
        if (Math.max(tcvn3, vni) < ENOUGH) {
            return "";
        }
        return tcvn3 >= vni ? "TCVN3 (ABC)" : "VNI";
    }

    private static boolean isUnicode(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c >= 0x1EA0 && c <= 0x1EF9) || UNICODE.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (count < 50 && matcher.find()) {
            count++;
        }
        return count;
    }
}
