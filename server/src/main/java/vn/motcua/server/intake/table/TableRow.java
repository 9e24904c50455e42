package vn.motcua.server.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.procedure.CodeReading;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.server.intake.text.Cut;
import vn.motcua.server.intake.text.Words;

/** Turns a row of a table into the shape of the JSON format. The syntax of cells is explained in the template. */
final class TableRow {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** {@code 5 ngày làm việc}, {@code 02 giờ}, {@code 1 tháng}. */
    private static final Pattern DURATION = Pattern.compile("(\\d{1,4})\\s*(.*)");

    /** {@code 10.000 đồng}, {@code 10000}, {@code 10,000 VNĐ}. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(\\d{1,3}(?:[., ]\\d{3})+|\\d+)\\s*(?:đồng|đ|vnđ|vnd)?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Map<String, String> ROLES = Map.of(
            "",
            "SUBMIT",
            "nop",
            "SUBMIT",
            "submit",
            "SUBMIT",
            "xuat trinh",
            "PRESENT",
            "present",
            "PRESENT",
            "luu y",
            "NOTE",
            "note",
            "NOTE");

    private static final Map<String, String> CHANNELS = Map.of(
            "truc tiep",
            "IN_PERSON",
            "in person",
            "IN_PERSON",
            "truc tuyen",
            "ONLINE",
            "online",
            "ONLINE",
            "buu chinh",
            "POSTAL",
            "dich vu buu chinh",
            "POSTAL",
            "postal",
            "POSTAL");

    private final int line;
    private final List<Flaw> flaws;
    private final ObjectNode values = NODES.objectNode();

    private TableRow(int line, List<Flaw> flaws) {
        this.line = line;
        this.flaws = new ArrayList<>(flaws);
    }

    /** The row as a JSON object; what cannot be read is added to {@code flaws}. */
    public static RawRow of(int line, Map<Column, String> cells, List<Flaw> flaws) {
        var row = new TableRow(line, flaws);
        cells.forEach((column, cell) -> {
            if (!cell.isBlank()) {
                row.put(column, cell.strip());
            }
        });
        return new RawRow(line, row.values, row.flaws);
    }

    private void put(Column column, String cell) {
        switch (column) {
            case DOCUMENTS -> values.set(column.key(), documents(cell));
            case METHODS -> values.set(column.key(), methods(cell));
            case LEGAL_BASIS -> values.set(column.key(), pairs(cell));
            case AGENCY, AUDIENCE, RESULT -> {
                ArrayNode list = values.putArray(column.key());
                cell.lines().map(String::strip).filter(item -> !item.isEmpty()).forEach(list::add);
            }
            case LEVELS -> {
                ArrayNode list = values.putArray(column.key());
                Arrays.stream(cell.split("[,;\n]"))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .forEach(list::add);
            }
            case CODE -> values.put(column.key(), code(cell));
            case NAME,
                    SHORT_NAME_VI,
                    SHORT_NAME_EN,
                    FIELD,
                    MINISTRY,
                    STEPS,
                    REQUIREMENTS,
                    ONLINE_LEVEL,
                    DECISION_NO,
                    DECISION_DATE,
                    ISSUER,
                    CHANGE,
                    EFFECTIVE_FROM,
                    EFFECTIVE_UNTIL,
                    DETAIL_URL,
                    CRAWLED -> values.put(column.key(), cell);
        }
    }

    /** A spreadsheet that took a code for a number has dropped its last zeros; in a table that is the only way. */
    private String code(String cell) {
        if (CodeReading.of(cell) instanceof CodeReading.Shortened(ProcedureCode likely)) {
            flaws.add(new Flaw(
                    Flaw.Kind.CODE_REWRITTEN, line, "code", likely.value(), Cut.forReport(cell), likely.value()));
            return likely.value();
        }
        return cell;
    }

    private static List<String[]> items(String cell) {
        return cell.lines()
                .filter(item -> !item.isBlank())
                .map(item -> item.split("\\|", -1))
                .toList();
    }

    private static String part(String[] parts, int place) {
        return place < parts.length ? parts[place].strip() : "";
    }

    private ArrayNode documents(String cell) {
        ArrayNode list = NODES.arrayNode();
        for (String[] parts : items(cell)) {
            int place = list.size();
            ObjectNode paper = list.addObject();
            paper.put("name", part(parts, 0));
            paper.put(
                    "role",
                    known(ROLES, part(parts, 1), "documents[%s].role".formatted(place), "nộp, xuất trình, lưu ý"));
            boolean note = paper.path("role").asString().equals("NOTE");
            paper.put("originals", number(part(parts, 2), note ? 0 : 1, "documents[%s].originals".formatted(place)));
            paper.put("copies", number(part(parts, 3), 0, "documents[%s].copies".formatted(place)));
            paper.put("template", part(parts, 4));
            paper.put("case", part(parts, 5));
        }
        return list;
    }

    private ArrayNode methods(String cell) {
        ArrayNode list = NODES.arrayNode();
        for (String[] parts : items(cell)) {
            int place = list.size();
            ObjectNode method = list.addObject();
            method.put(
                    "method",
                    known(
                            CHANNELS,
                            part(parts, 0),
                            "methods[%s].method".formatted(place),
                            "trực tiếp, trực tuyến, bưu chính"));
            duration(method, part(parts, 1));
            method.put("fee", part(parts, 2));
            ArrayNode fees = method.putArray("fees");
            Arrays.stream(part(parts, 2).split(";"))
                    .map(String::strip)
                    .filter(fee -> !fee.isEmpty())
                    .forEach(fee -> fee(fees, fee));
            method.put("note", part(parts, 3));
        }
        return list;
    }

    private static void duration(ObjectNode method, String text) {
        method.put("duration", text);
        Matcher matcher = DURATION.matcher(text);
        if (matcher.matches()) {
            method.put("duration_value", Integer.parseInt(matcher.group(1)));
            method.put("duration_unit", unit(Words.fold(matcher.group(2))));
        }
    }

    private static String unit(String words) {
        return switch (words) {
            case "ngay lam viec" -> "WORKING_DAY";
            case "ngay" -> "DAY";
            case "gio" -> "HOUR";
            case "thang" -> "MONTH";
            default -> "OTHER";
        };
    }

    private static void fee(ArrayNode fees, String text) {
        ObjectNode fee = fees.addObject();
        fee.put("raw", text);
        fee.put("note", "");
        Matcher matcher = AMOUNT.matcher(text);
        if (Words.fold(text).equals("mien phi")) {
            fee.put("amount_vnd", 0);
        } else if (matcher.matches() && matcher.group(1).length() <= 15) {
            fee.put("amount_vnd", Long.parseLong(matcher.group(1).replaceAll("[., ]", "")));
        }
    }

    private static ArrayNode pairs(String cell) {
        ArrayNode list = NODES.arrayNode();
        for (String[] parts : items(cell)) {
            ObjectNode pair = list.addObject();
            pair.put("code", parts.length > 1 ? part(parts, 0) : "");
            pair.put("title", parts.length > 1 ? part(parts, 1) : part(parts, 0));
        }
        return list;
    }

    private String known(Map<String, String> words, String text, String column, String allowed) {
        @Nullable String found = words.get(Words.fold(text));
        if (found == null) {
            flaw(column, text, allowed);
            return "";
        }
        return found;
    }

    private int number(String text, int otherwise, String column) {
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,3}")) {
            flaw(column, text, "0–999");
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    private void flaw(String column, String found, String allowed) {
        flaws.add(new Flaw(
                Flaw.Kind.BAD_VALUE, line, column, values.path("code").asString(""), Cut.forReport(found), allowed));
    }
}
