package vn.motcua.wire.client;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.motcua.domain.catalogue.Synonym;
import vn.motcua.domain.procedure.FieldOfWork;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;

/**
 * One edition of what a desk receives, whole.
 *
 * @param edition of the server that told it
 */
record CatalogueCopy(String edition, List<FieldOfWork> fields, List<ProcedureSheet> sheets, List<Synonym> synonyms) {

    /** Nothing has been fetched yet. */
    static final CatalogueCopy NONE = new CatalogueCopy("none", List.of(), List.of(), List.of());

    CatalogueCopy {
        if (edition.isBlank()) {
            throw new IllegalArgumentException("a catalogue has an edition");
        }
        fields = List.copyOf(fields);
        sheets = List.copyOf(sheets);
        synonyms = List.copyOf(synonyms);
    }

    Map<ProcedureCode, ProcedureSheet> byCode() {
        Map<ProcedureCode, ProcedureSheet> byCode = new HashMap<>();
        sheets.forEach(sheet -> byCode.put(sheet.procedure().code(), sheet));
        return Map.copyOf(byCode);
    }

    /** In order of their short names, as Vietnamese people sort. */
    List<ProcedureHeading> list(Predicate<ProcedureHeading> wanted) {
        Collator collator = Collator.getInstance(Locale.of("vi", "VN"));
        return sheets.stream()
                .map(ProcedureSheet::heading)
                .filter(wanted)
                .sorted(Comparator.comparing(heading -> heading.shortName().vi(), collator))
                .toList();
    }

    Optional<String> ifFetched() {
        return equals(NONE) ? Optional.empty() : Optional.of(edition);
    }
}
