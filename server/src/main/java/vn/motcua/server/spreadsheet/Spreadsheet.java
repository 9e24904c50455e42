package vn.motcua.server.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx file (ECMA-376), in its transitional and its strict dialect: parts are found by the relations between them,
 * not by their names, and elements by their local names, for the dialects differ in namespaces. Shared texts are held in
 * memory, rows are not. The caller has made sure that the archive is no bomb. One thread.
 */
public final class Spreadsheet implements Closeable {

    private static final String ROOT = "";

    private final ZipFile zip;
    private final List<Tab> sheets = new ArrayList<>();
    private List<String> shared = List.of();
    private Styles styles = new Styles();
    private boolean since1904;

    /**
     * A sheet with cells.
     *
     * @param hidden from people, unless they ask for it
     */
    public record Tab(String name, boolean hidden, String part) {}

    /** @param kind the last word of the relation's type */
    private record Relation(String kind, String target) {}

    /** @throws BrokenSpreadsheet if it is none */
    public static Spreadsheet open(Path file) throws IOException {
        var spreadsheet = new Spreadsheet(new ZipFile(file.toFile()));
        try {
            spreadsheet.load();
            return spreadsheet;
        } catch (XMLStreamException | RuntimeException e) {
            spreadsheet.close();
            throw e instanceof BrokenSpreadsheet broken ? broken : new BrokenSpreadsheet("no spreadsheet", e);
        }
    }

    private Spreadsheet(ZipFile zip) {
        this.zip = zip;
    }

    private void load() throws IOException, XMLStreamException {
        String book = relations(ROOT).values().stream()
                .filter(relation -> relation.kind().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> new BrokenSpreadsheet("the archive has no main part"));
        Map<String, Relation> relations = relations(book);
        for (Relation relation : relations.values()) {
            switch (relation.kind()) {
                case "sharedStrings" -> shared = texts(relation.target());
                case "styles" -> styles = styles(relation.target());
                default -> {
                    // themes, links, macros
                }
            }
        }
        sheets(book, relations);
    }

    private InputStream part(String name) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BrokenSpreadsheet("the archive has no part '%s'".formatted(name));
        }
        return zip.getInputStream(entry);
    }

    private Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, Relation> relations = new HashMap<>();
        try (InputStream in = part(folder + "_rels/" + part.substring(slash) + ".rels")) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String type = Xml.text(xml, "Type");
                    relations.put(
                            Xml.text(xml, "Id"),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolve(folder, Xml.text(xml, "Target"))));
                }
            }
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String from = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            from = from.replaceFirst("[^/]*/$", "");
        }
        return from + (rest.startsWith("./") ? rest.substring(2) : rest);
    }

    private List<String> texts(String part) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = part(part)) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    texts.add(CellTexts.read(xml));
                }
            }
        }
        return texts;
    }

    private Styles styles(String part) throws IOException, XMLStreamException {
        try (InputStream in = part(part)) {
            return Styles.read(Xml.reader(in));
        }
    }

    private void sheets(String book, Map<String, Relation> relations) throws IOException, XMLStreamException {
        try (InputStream in = part(book)) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    since1904 = Xml.flag(xml, "date1904");
                } else if (xml.getLocalName().equals("sheet")) {
                    @Nullable Relation relation = relations.get(Xml.text(xml, "id"));
                    if (relation != null && relation.kind().equals("worksheet")) {
                        boolean hidden = Xml.text(xml, "state")
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains("hidden");
                        sheets.add(new Tab(CellTexts.unescaped(Xml.text(xml, "name")), hidden, relation.target()));
                    }
                }
            }
        }
    }

    /** In the order of the program's tabs. */
    public List<Tab> sheets() {
        return List.copyOf(sheets);
    }

    /** The rows of a sheet from its beginning; to be closed. */
    public SheetRows rows(Tab sheet) throws IOException {
        return new SheetRows(part(sheet.part()), shared, styles, since1904);
    }

    /** What day a number stands for, if it stands for one. */
    public java.util.Optional<java.time.LocalDate> day(java.math.BigDecimal serial) {
        return SerialDays.of(serial, since1904);
    }

    /** Ranges shown as one cell. Reads through the whole sheet, for they stand at its end. */
    public List<Merge> merges(Tab sheet) throws IOException {
        List<Merge> merges = new ArrayList<>();
        try (InputStream in = part(sheet.part())) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("mergeCell")) {
                    merges.add(Merge.parse(Xml.text(xml, "ref")));
                }
            }
            return merges;
        } catch (XMLStreamException e) {
            throw new BrokenSpreadsheet("sheet '%s' cannot be read".formatted(sheet.name()), e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
