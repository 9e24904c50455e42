package vn.motcua.server.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes .xlsx files part by part, as the programs of offices do, or as they should not. */
final class OfficeXlsx {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private final List<Tab> tabs = new ArrayList<>();
    private boolean strict;
    private boolean since1904;
    private String shared = "";

    private record Tab(String name, String state, String rows, String after) {}

    static OfficeXlsx book() {
        return new OfficeXlsx();
    }

    OfficeXlsx strict() {
        strict = true;
        return this;
    }

    OfficeXlsx since1904() {
        since1904 = true;
        return this;
    }

    /** @param items {@code <si>…</si>} */
    OfficeXlsx shared(String items) {
        shared = items;
        return this;
    }

    OfficeXlsx sheet(String name, String... rows) {
        tabs.add(new Tab(name, "", String.join("", rows), ""));
        return this;
    }

    OfficeXlsx hiddenSheet(String name, String... rows) {
        tabs.add(new Tab(name, " state=\"hidden\"", String.join("", rows), ""));
        return this;
    }

    OfficeXlsx merged(String... ranges) {
        Tab last = tabs.removeLast();
        var cells = new StringBuilder("<mergeCells>");
        for (String range : ranges) {
            cells.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        tabs.add(new Tab(last.name(), last.state(), last.rows(), cells + "</mergeCells>"));
        return this;
    }

    /** A row of texts; what begins with {@code <} is a cell as it stands. */
    static String row(int number, String... cells) {
        return rowWith(number, "", cells);
    }

    static String rowWith(int number, String attributes, String... cells) {
        var row = new StringBuilder("<row r=\"%d\"%s>".formatted(number, attributes));
        for (int at = 0; at < cells.length; at++) {
            String place = (char) ('A' + at) + Integer.toString(number);
            String cell = cells[at];
            if (cell.startsWith("<")) {
                row.append(cell.replaceFirst("<c", "<c r=\"" + place + "\""));
            } else if (!cell.isEmpty()) {
                row.append("<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted(place, cell.replace("&", "&amp;").replace("<", "&lt;")));
            }
        }
        return row.append("</row>").toString();
    }

    byte[] bytes() {
        String main = strict ? STRICT : TRANSITIONAL;
        String relations = strict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(zip, "_rels/.rels", relations(relation("rId1", relations + "/officeDocument", "xl/workbook.xml")));
            var links = new StringBuilder(relation("rIdS", relations + "/styles", "styles.xml"));
            links.append(relation("rIdT", relations + "/sharedStrings", "/xl/sharedStrings.xml"));
            var sheets = new StringBuilder();
            for (int at = 0; at < tabs.size(); at++) {
                Tab tab = tabs.get(at);
                links.append(relation("rId" + at, relations + "/worksheet", "worksheets/tab%d.xml".formatted(at)));
                sheets.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
                        .formatted(tab.name(), at + 1, tab.state(), at));
                part(
                        zip,
                        "xl/worksheets/tab%d.xml".formatted(at),
                        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>"
                                .formatted(main, tab.rows(), tab.after()));
            }
            part(zip, "xl/_rels/workbook.xml.rels", relations(links.toString()));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"%s\" xmlns:r=\"%s\"%s><workbookPr%s/><sheets>%s</sheets></workbook>"
                            .formatted(
                                    main,
                                    relations,
                                    strict ? " conformance=\"strict\"" : "",
                                    since1904 ? " date1904=\"true\"" : "",
                                    sheets));
            part(zip, "xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(main, shared));
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"%s\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\/mm\\/yyyy;@\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
                            .formatted(main));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** An archive with one file. */
    static byte[] zip(String... namesAndTexts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                part(zip, namesAndTexts[at], namesAndTexts[at + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
