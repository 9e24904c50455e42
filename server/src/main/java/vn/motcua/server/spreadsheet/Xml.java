package vn.motcua.server.spreadsheet;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of a file that somebody has handed in: no DTD, nothing from outside. Names are compared without their namespace. */
final class Xml {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private Xml() {}

    static synchronized XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** The value of an attribute, in whatever namespace; empty if there is none. */
    static String text(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    static boolean flag(XMLStreamReader xml, String name) {
        String value = text(xml, name);
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    static int number(XMLStreamReader xml, String name, int otherwise) {
        String value = text(xml, name);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new BrokenSpreadsheet("%s '%s' is no number".formatted(name, value), e);
        }
    }
}
