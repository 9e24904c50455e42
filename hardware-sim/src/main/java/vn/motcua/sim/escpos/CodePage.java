package vn.motcua.sim.escpos;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The characters of bytes 80h to FFh by ESC t n, in Epson's numbering (Epson reference, "ESC t"; TCVN 5712:1993 VN3 for 30
 * and 31). Clones number them otherwise, which is why nobody prints Vietnamese by code page.
 */
final class CodePage {

    private static final char NOTHING = '\uFFFD';
    private static final Map<Integer, String> CHARSETS = Map.ofEntries(
            Map.entry(0, "IBM437"),
            Map.entry(2, "IBM850"),
            Map.entry(3, "IBM860"),
            Map.entry(4, "IBM863"),
            Map.entry(5, "IBM865"),
            Map.entry(14, "IBM737"),
            Map.entry(15, "ISO-8859-7"),
            Map.entry(16, "windows-1252"),
            Map.entry(17, "IBM866"),
            Map.entry(18, "IBM852"),
            Map.entry(19, "IBM858"),
            Map.entry(45, "windows-1250"),
            Map.entry(46, "windows-1251"),
            Map.entry(47, "windows-1253"),
            Map.entry(48, "windows-1254"),
            Map.entry(49, "windows-1255"),
            Map.entry(50, "windows-1256"),
            Map.entry(51, "windows-1257"),
            Map.entry(52, "windows-1258"));

    /** Page 1: lines and blocks, katakana of half width, signs. */
    private static final String KATAKANA = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯"
            + "　｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ"
            + "═╞╪╡◢◣◥◤♠♥♦♣●○╱╲╳円年月日時分秒〒市区町村人▒　";

    private static final String TCVN_3_SMALL = "�".repeat(33)
            + "ĂÂÊÔƠƯĐăâêôơưđ�" // A1 to AF
            + "\u0300\u0309\u0303\u0301\u0323àảãáạ�ằẳẵắ�" // B0 to BF
            + "������ặầẩẫấậè�ẻẽ" // C0 to CF
            + "éẹềểễếệìỉ���ĩíịò" // D0 to DF
            + "�ỏõóọồổỗốộờởỡớợù" // E0 to EF
            + "�ủũúụừửữứựỳỷỹýỵ�"; // F0 to FF

    private static final Map<Integer, String> PAGES = new HashMap<>();

    private CodePage() {}

    /** The character, or U+FFFD where the page has none. */
    static int codePoint(int page, int octet) {
        return octet < 0x80 ? octet : upperHalf(page).charAt(octet - 0x80);
    }

    /** Whether this page is known; if not, page 0 stands in. */
    static boolean known(int page) {
        return page == 1 || page == 30 || page == 31 || CHARSETS.containsKey(page);
    }

    private static String upperHalf(int page) {
        synchronized (PAGES) {
            return PAGES.computeIfAbsent(page, CodePage::read);
        }
    }

    private static String read(int page) {
        return switch (page) {
            case 1 -> KATAKANA;
            case 30 -> TCVN_3_SMALL;
            case 31 -> TCVN_3_SMALL.toUpperCase(java.util.Locale.ROOT);
            default -> decode(charset(CHARSETS.getOrDefault(page, "IBM437")));
        };
    }

    private static String decode(Optional<Charset> charset) {
        StringBuilder half = new StringBuilder();
        for (int octet = 0x80; octet <= 0xFF; octet++) {
            byte[] one = {(byte) octet};
            half.append(charset.map(set -> new String(one, set))
                    .filter(s -> s.length() == 1)
                    .orElse("" + NOTHING));
        }
        return half.toString();
    }

    /** A Java run-time without the module jdk.charsets lacks some. */
    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
