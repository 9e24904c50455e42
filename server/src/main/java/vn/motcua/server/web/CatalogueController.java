package vn.motcua.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.CatalogueDesk;
import vn.motcua.domain.procedure.FieldOfWork;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.server.problem.UnknownProcedureException;
import vn.motcua.server.problem.WrittenCode;
import vn.motcua.wire.json.QuestionMessages.Search;
import vn.motcua.wire.json.SearchResultJson;

/** The catalogue for kiosks, counters and other systems: lists, sheets, search, and the whole of it for a kiosk's own copy. */
@RestController
@RequestMapping("/api/v1")
final class CatalogueController {

    static final int LONGEST_QUERY = 500;
    private static final int MOST_HITS = 50;

    private final Catalogue catalogue;
    private final ObjectProvider<CatalogueDesk> desk;
    private final JsonMapper json;

    CatalogueController(Catalogue catalogue, ObjectProvider<CatalogueDesk> desk, JsonMapper json) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.json = json;
    }

    record Procedures(List<ProcedureHeading> procedures) {}

    @GetMapping("/procedures")
    Procedures procedures(@RequestParam("service") String service) {
        return new Procedures(catalogue.listProcedures(new ServiceId(service)));
    }

    @GetMapping("/procedures/{code}")
    ProcedureSheet procedure(@PathVariable("code") String code) {
        return sheet(catalogue, code);
    }

    /**
     * The sheet of a code, however it is written.
     *
     * @throws UnknownProcedureException if it is not in force today
     * @throws WrittenCode.UnclearException if it is no code
     */
    static ProcedureSheet sheet(Catalogue catalogue, String text) {
        ProcedureCode code = WrittenCode.read(text);
        return catalogue.findSheet(code).orElseThrow(() -> new UnknownProcedureException(code));
    }

    @GetMapping("/procedures/search")
    SearchResultJson search(
            @RequestParam("q") String text,
            @RequestParam(name = "scope", defaultValue = "RECEIVED_HERE") Finder.Scope scope,
            @RequestParam(name = "limit", defaultValue = "10") int limit) {
        return search(catalogue, text, scope, limit);
    }

    static SearchResultJson search(Catalogue catalogue, String text, Finder.Scope scope, int limit) {
        if (text.length() > LONGEST_QUERY) {
            throw new IllegalArgumentException("field 'q' is over %s characters".formatted(LONGEST_QUERY));
        }
        if (limit < 1 || limit > MOST_HITS) {
            throw new IllegalArgumentException("limit %s is not 1 to %s".formatted(limit, MOST_HITS));
        }
        return SearchResultJson.of(catalogue.search(text, scope, limit));
    }

    /** What a kiosk has searched in its own copy. */
    @PostMapping("/searches")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void noteSearch(@RequestBody Search body) {
        String text = body.text();
        if (text == null) {
            throw new IllegalArgumentException("field 'text' is missing");
        }
        catalogue.noteSearch(text, Boolean.TRUE.equals(body.opened()));
    }

    /** Sheet by sheet, so that a large catalogue is never in memory as a whole. */
    @GetMapping("/catalogue")
    void catalogue(ServletWebRequest request, HttpServletResponse response) throws IOException {
        String edition = catalogue.edition();
        if (request.checkNotModified(edition)) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        JsonGenerator out = json.createGenerator(response.getOutputStream());
        out.writeStartObject();
        out.writeStringProperty("edition", edition);
        List<FieldOfWork> fields = catalogue.listFields();
        out.writePOJOProperty("fields", fields);
        out.writeArrayPropertyStart("sheets");
        writeSheets(fields, out);
        out.writeEndArray();
        CatalogueDesk words = desk.getIfAvailable();
        out.writePOJOProperty("synonyms", words == null ? List.of() : words.listSynonyms());
        if (!catalogue.edition().equals(edition)) {
            // not closed: a document without its end cannot be taken for a whole one
            throw new IllegalStateException("the catalogue has changed while edition %s was sent".formatted(edition));
        }
        out.writeEndObject();
        out.close();
    }

    private void writeSheets(List<FieldOfWork> fields, JsonGenerator out) {
        Set<ProcedureCode> written = new LinkedHashSet<>();
        for (FieldOfWork field : fields) {
            for (ProcedureHeading heading : catalogue.listProcedures(field.name())) {
                if (written.add(heading.code())) {
                    catalogue.findSheet(heading.code()).ifPresent(out::writePOJO);
                }
            }
        }
    }
}
