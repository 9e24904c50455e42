package vn.motcua.server.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.motcua.domain.catalogue.Flaw;

/** Reads values of one JSON object; what has the wrong type becomes a flaw, and the value is empty. */
final class Values {

    /** As Vietnamese write a day: {@code 03/02/2026}. */
    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2200;

    private final JsonNode node;
    private final String path;
    private final FlawList flaws;

    Values(JsonNode node, String path, FlawList flaws) {
        this.node = node;
        this.path = path;
        this.flaws = flaws;
    }

    String column(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Stripped; a number or a truth value is taken as it is written. */
    String text(String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isContainer()) {
            bad(key, value.toString(), "text");
            return "";
        }
        return value.asString().strip();
    }

    /** A list of texts; one text alone is a list of one. */
    List<String> texts(String key) {
        JsonNode value = node.path(key);
        if (!value.isArray()) {
            String one = text(key);
            return one.isEmpty() ? List.of() : List.of(one);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value) {
            if (item.isContainer()) {
                bad(key, item.toString(), "text");
            } else if (!item.asString("").isBlank()) {
                texts.add(item.asString().strip());
            }
        }
        return texts;
    }

    /** The objects of a list, each with its own path; anything else in it is a flaw. */
    List<Values> objects(String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            bad(key, value.toString(), "[…]");
            return List.of();
        }
        List<Values> objects = new ArrayList<>();
        for (int place = 0; place < value.size(); place++) {
            String column = "%s[%s]".formatted(column(key), place);
            if (value.get(place).isObject()) {
                objects.add(new Values(value.get(place), column, flaws));
            } else {
                flaws.add(Flaw.Kind.BAD_VALUE, column, value.get(place).toString(), "{…}");
            }
        }
        return objects;
    }

    /** One object; an empty one if there is none. */
    Values object(String key) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
            bad(key, value.toString(), "{…}");
        }
        return new Values(value, column(key), flaws);
    }

    boolean holdsObjects(String key) {
        JsonNode value = node.path(key);
        return value.isArray() && !value.isEmpty() && value.get(0).isObject();
    }

    /** A whole number from 0 to {@code most}; empty if there is none. */
    Optional<Long> number(String key, long most) {
        JsonNode value = node.path(key);
        if (value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isBlank())) {
            return Optional.empty();
        }
        String text = value.asString("");
        if (!text.matches("\\d{1,18}") || Long.parseLong(text) > most) {
            bad(key, value.isContainer() ? value.toString() : text, "0–" + most);
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text));
    }

    Optional<Boolean> flag(String key) {
        JsonNode value = node.path(key);
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    /** {@code 2026-02-03} or {@code 03/02/2026}. */
    Optional<LocalDate> day(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = text.indexOf('/') > 0 ? LocalDate.parse(text, VIETNAMESE) : LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            // told below, as for a year that cannot be meant
        }
        bad(key, text, "2026-02-03, 03/02/2026");
        return Optional.empty();
    }

    void bad(String key, String found, String allowed) {
        flaws.add(Flaw.Kind.BAD_VALUE, column(key), found, allowed);
    }

    void flaw(Flaw.Kind kind, String key, String found, String mend) {
        flaws.add(kind, column(key), found, mend);
    }
}
