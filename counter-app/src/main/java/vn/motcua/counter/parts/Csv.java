package vn.motcua.counter.parts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Tables for spreadsheets: RFC 4180, with the mark by which Excel knows UTF-8. */
public final class Csv {

    private Csv() {}

    public static byte[] encode(List<List<String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** A text that a spreadsheet would take for a formula gets a quote before it, so that it stays a text. */
    private static String cell(String value) {
        String plain = value.matches("(?s)[=+\\-@\t\r].*") ? "'" + value : value;
        return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
