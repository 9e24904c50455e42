package vn.motcua.server.spreadsheet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which styles show a number as a day. */
final class Styles {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern DAY = Pattern.compile("[yd]|m{3,}", Pattern.CASE_INSENSITIVE);

    private final BitSet days = new BitSet();

    Styles() {}

    static Styles read(XMLStreamReader xml) throws XMLStreamException {
        var styles = new Styles();
        Map<Integer, String> formats = new HashMap<>();
        boolean inCells = false;
        int style = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (!start && event != XMLStreamConstants.END_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" -> {
                    if (start) {
                        formats.put(Xml.number(xml, "numFmtId", -1), Xml.text(xml, "formatCode"));
                    }
                }
                case "cellXfs" -> inCells = start;
                case "xf" -> {
                    if (start && inCells) {
                        styles.days.set(style++, isDay(Xml.number(xml, "numFmtId", 0), formats));
                    }
                }
                default -> {
                    // fonts, fills and borders do not matter
                }
            }
        }
        return styles;
    }

    /** ECMA-376, 18.8.30: the formats that every program knows. */
    private static boolean isDay(int format, Map<Integer, String> formats) {
        String code = formats.get(format);
        if (code != null) {
            return DAY.matcher(LITERAL.matcher(code).replaceAll("").replaceAll("(?i)general", ""))
                    .find();
        }
        return (format >= 14 && format <= 17)
                || format == 22
                || (format >= 27 && format <= 31)
                || (format >= 50 && format <= 58);
    }

    boolean isDay(int style) {
        return days.get(Math.max(0, style));
    }
}
