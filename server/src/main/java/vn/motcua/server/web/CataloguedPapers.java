package vn.motcua.server.web;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.Wording;
import vn.motcua.server.problem.WrittenCode;
import vn.motcua.wire.json.PreparationJson;

/** Lets only words of the catalogue on into the journal, whatever a sender has written: nothing about a person can pass. */
@Component
final class CataloguedPapers {

    private static final Logger LOG = LoggerFactory.getLogger(CataloguedPapers.class);

    private final Catalogue catalogue;

    CataloguedPapers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** As a counter's system sends it. */
    record MissingJson(@Nullable String paper, MissingPaper.@Nullable Reason reason) {}

    /**
     * What is known of a preparation. A kiosk may speak from an older copy of the catalogue: what is not known any more is
     * left out, and the citizen gets the number all the same.
     */
    Optional<Preparation> preparation(PreparationJson said) {
        ProcedureCode code = WrittenCode.read(required("preparation.procedure", said.procedure()));
        Optional<ProcedureSheet> sheet = catalogue.findSheet(code);
        if (sheet.isEmpty()) {
            LOG.info("a ticket is taken without its preparation: procedure {} is not in the catalogue", code);
            return Optional.empty();
        }
        Procedure procedure = sheet.get().procedure();
        Map<String, String> known = papers(procedure);
        Set<String> brought = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        int unknown = sort(said.brought(), known, brought) + sort(said.missing(), known, missing);
        missing.removeAll(brought);
        if (unknown > 0) {
            LOG.info("{} papers of a preparation for {} are not in the catalogue, left out", unknown, code);
        }
        return Optional.of(new Preparation(
                code,
                name(procedure, said.name()),
                caseName(procedure, said.caseName()),
                brought.stream().limit(Preparation.MOST_PAPERS).toList(),
                missing.stream()
                        .limit(Preparation.MOST_PAPERS - Math.min(brought.size(), Preparation.MOST_PAPERS))
                        .toList()));
    }

    private static int sort(@Nullable List<String> said, Map<String, String> known, Set<String> into) {
        int unknown = 0;
        for (String paper : said == null ? List.<String>of() : said) {
            String name = known.get(Preparation.cut(paper));
            if (name == null) {
                unknown++;
            } else {
                into.add(name);
            }
        }
        return unknown;
    }

    /** Every paper of every case by its names in both languages, whole or cut as a preparation cuts them. */
    private static Map<String, String> papers(Procedure procedure) {
        Map<String, String> papers = new HashMap<>();
        Stream.concat(
                        procedure.papers().stream(),
                        procedure.cases().stream().map(ProcedureCase::papers).flatMap(List::stream))
                .map(Paper::name)
                .forEach(name -> {
                    papers.put(Preparation.cut(name.vi()), name.vi());
                    papers.putIfAbsent(Preparation.cut(name.en()), name.vi());
                });
        return papers;
    }

    private static String name(Procedure procedure, @Nullable String said) {
        return said != null && Preparation.cut(said).equals(Preparation.cut(procedure.name()))
                ? procedure.name()
                : procedure.shortName().vi();
    }

    private static String caseName(Procedure procedure, @Nullable String said) {
        return procedure.cases().stream()
                .map(ProcedureCase::name)
                .filter(name -> said != null && is(name, Preparation.cut(said)))
                .map(Wording::vi)
                .findFirst()
                .orElse("");
    }

    private static boolean is(Wording name, String said) {
        return Preparation.cut(name.vi()).equals(said)
                || Preparation.cut(name.en()).equals(said);
    }

    /** What a clerk has found missing, in the catalogue's words; a paper the catalogue does not know is an error of the sender. */
    record Checked(ProcedureCode procedure, String name, List<MissingPaper> missing) {}

    Checked check(@Nullable String code, @Nullable List<MissingJson> missing) {
        ProcedureSheet sheet = CatalogueController.sheet(catalogue, required("procedure", code));
        Map<String, String> known = papers(sheet.procedure());
        List<MissingPaper> papers = (missing == null ? List.<MissingJson>of() : missing)
                .stream().map(one -> missing(one, known)).toList();
        if (papers.size() > Preparation.MOST_PAPERS) {
            throw new IllegalArgumentException("field 'missing' has over %s papers".formatted(Preparation.MOST_PAPERS));
        }
        return new Checked(
                sheet.procedure().code(), sheet.procedure().shortName().vi(), papers);
    }

    private static MissingPaper missing(MissingJson said, Map<String, String> known) {
        String paper = required("missing.paper", said.paper());
        MissingPaper.Reason reason = said.reason();
        if (reason == null) {
            throw new IllegalArgumentException("field 'missing.reason' is missing");
        }
        String name = known.get(Preparation.cut(paper));
        if (name == null) {
            throw new IllegalArgumentException("field 'missing.paper' is no paper of the procedure");
        }
        return new MissingPaper(name, reason);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("field '%s' is missing".formatted(field));
        }
        return value;
    }
}
