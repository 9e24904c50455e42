package vn.motcua.server.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts of cells: plain, or in runs of their own fonts, with readings for East Asian characters beside. */
final class CellTexts {

    /** ECMA-376, 22.9.2.19 (ST_Xstring): {@code _x000D_} is U+000D, and {@code _x005F_} the underscore before another. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellTexts() {}

    /** Reads up to the end of the element that the reader stands at the start of: {@code si}, {@code is}. */
    static String read(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        int reading = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("t") && reading == 0) {
                    text.append(xml.getElementText());
                    continue;
                }
                depth++;
                reading += name.equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                reading -= xml.getLocalName().equals("rPh") ? 1 : 0;
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
