package vn.motcua.launcher.start;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the computer around the program must be like, and what the program takes from it only on purpose. */
public final class Surroundings {

    private Surroundings() {}

    /**
     * Takes the machine's language out of everything that is written for machines: ids, addresses, protocols. Some
     * languages have digits of their own. Texts for people name their language themselves.
     */
    public static void forgetLanguage() {
        Locale.setDefault(Locale.ROOT);
    }

    /**
     * Whether names of files can be told apart. The JVM takes the encoding of names from the locale at its start, and
     * nothing can change it later; without UTF-8 a folder called "Dữ liệu" cannot be opened.
     *
     * @return false, with the reason and what to do on {@code err}, if a name in use is not readable
     */
    public static boolean canReadNames(String[] args, Map<String, String> environment, PrintStream err) {
        List<String> names = new ArrayList<>(Arrays.asList(args));
        names.add(System.getProperty("user.dir", ""));
        names.add(System.getProperty("java.class.path", ""));
        environment.forEach((name, value) -> {
            if (name.startsWith("MOTCUA_")) {
                names.add(value);
            }
        });
        return canReadNames(System.getProperty("sun.jnu.encoding", "UTF-8"), names, err);
    }

    static boolean canReadNames(String encoding, List<String> names, PrintStream err) {
        boolean plain = names.stream().flatMapToInt(String::chars).allMatch(letter -> letter < 128);
        if (plain || encoding.toUpperCase(Locale.ROOT).replace("-", "").equals("UTF8")) {
            return true;
        }
        if (encoding.startsWith("Cp") || encoding.startsWith("MS")) {
            return true; // Windows keeps names in Unicode whatever its old code page is
        }
        var utf8 = new PrintStream(err, true, StandardCharsets.UTF_8);
        utf8.println("""
            Motcua: tên tệp hoặc thư mục có dấu, nhưng máy không đặt UTF-8 (đang là %1$s). Hãy đặt LC_ALL=C.UTF-8 rồi chạy lại.
            Motcua: a file or folder has a name beyond ASCII, and the locale is not UTF-8 (it is %1$s).
              Mend: LC_ALL=C.UTF-8 java -jar …; in a unit of systemd: Environment=LC_ALL=C.UTF-8; ./run does it by itself.\
            """.formatted(encoding));
        return false;
    }
}
