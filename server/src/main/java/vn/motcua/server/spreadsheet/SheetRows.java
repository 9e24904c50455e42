package vn.motcua.server.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, one after the other. One thread. */
public final class SheetRows implements Closeable {

    private final InputStream in;
    private final XMLStreamReader xml;
    private final List<String> shared;
    private final Styles styles;
    private final boolean since1904;
    private int lastRow;

    SheetRows(InputStream in, List<String> shared, Styles styles, boolean since1904) {
        this.in = in;
        this.shared = shared;
        this.styles = styles;
        this.since1904 = since1904;
        try {
            this.xml = Xml.reader(in);
        } catch (XMLStreamException e) {
            throw new BrokenSpreadsheet("a sheet cannot be read", e);
        }
    }

    /**
     * The next row that the file has, empty ones too; null after the last.
     *
     * @throws BrokenSpreadsheet if the file cannot be read on
     */
    public @Nullable SheetRow next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    return row();
                }
            }
            return null;
        } catch (XMLStreamException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new BrokenSpreadsheet("row %s cannot be read".formatted(lastRow + 1), e);
        }
    }

    private SheetRow row() throws XMLStreamException {
        lastRow = Xml.number(xml, "r", lastRow + 1);
        boolean hidden = Xml.flag(xml, "hidden");
        Map<Integer, SheetCell> cells = new TreeMap<>();
        int column = -1;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = Xml.text(xml, "r");
                column = reference.isEmpty() ? column + 1 : References.column(reference);
                @Nullable SheetCell cell = cell(column);
                if (cell != null) {
                    cells.put(column, cell);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return new SheetRow(lastRow, hidden, cells);
            }
        }
    }

    /** Null if there is nothing in it. */
    private @Nullable SheetCell cell(int column) throws XMLStreamException {
        String type = Xml.text(xml, "t");
        int style = Xml.number(xml, "s", 0);
        @Nullable String value = null;
        @Nullable String formula = null;
        @Nullable String inline = null;
        for (int event = xml.next();
                event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c");
                event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "f" -> formula = xml.getElementText();
                    case "is" -> inline = CellTexts.read(xml);
                    default -> {
                        // extensions
                    }
                }
            }
        }
        if (inline != null) {
            return new SheetCell(column, SheetCell.Kind.TEXT, inline);
        }
        if (value == null || (value.isEmpty() && !type.equals("str"))) {
            return formula == null ? null : new SheetCell(column, SheetCell.Kind.FORMULA, "=" + formula);
        }
        return cell(column, type, value, style);
    }

    private SheetCell cell(int column, String type, String value, int style) {
        return switch (type) {
            case "s" -> new SheetCell(column, SheetCell.Kind.TEXT, shared.get(Integer.parseInt(value.strip())));
            case "str", "inlineStr" -> new SheetCell(column, SheetCell.Kind.TEXT, CellTexts.unescaped(value));
            case "b" -> new SheetCell(column, SheetCell.Kind.TEXT, value.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new SheetCell(column, SheetCell.Kind.ERROR, value);
            // ISO 8601, of strict files: 2026-02-03, or with a time of day
            case "d" -> new SheetCell(column, SheetCell.Kind.DAY, value.strip().replaceFirst("[T ].*", ""));
            default -> number(column, value.strip(), style);
        };
    }

    private SheetCell number(int column, String value, int style) {
        if (styles.isDay(style)) {
            return SerialDays.of(new BigDecimal(value), since1904)
                    .map(day -> new SheetCell(column, SheetCell.Kind.DAY, day.toString()))
                    .orElseGet(() -> new SheetCell(column, SheetCell.Kind.NUMBER, value));
        }
        return new SheetCell(column, SheetCell.Kind.NUMBER, value);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
