package vn.motcua.server.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.Overlay;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.lookup.SeedSynonyms;
import vn.motcua.server.catalogue.edition.LocalStore;
import vn.motcua.server.catalogue.imports.ImportStore;
import vn.motcua.server.catalogue.imports.Imports;
import vn.motcua.server.plan.CurrentPlan;

/**
 * What a database without a catalogue begins with: some two hundred real procedures of a ward, each with its source and
 * date, read by the same import as any file; on top of them, a dozen told in plain words by hand.
 */
final class FirstCatalogue {

    private static final String FOLDER = "vn/motcua/server/catalogue/";
    private static final String PROCEDURES = "procedures.jsonl";

    private final ImportStore store;
    private final Imports imports;
    private final LocalStore local;
    private final CurrentPlan plan;
    private final TransactionTemplate transaction;

    FirstCatalogue(
            ImportStore store, Imports imports, LocalStore local, CurrentPlan plan, TransactionTemplate transaction) {
        this.store = store;
        this.imports = imports;
        this.local = local;
        this.plan = plan;
        this.transaction = transaction;
    }

    private record PaperRow(String vi, String en, Paper.Role role, int originals, int copies) {

        Paper paper() {
            return new Paper(new Wording(vi, en), role, originals, copies, "");
        }
    }

    private record CaseRow(String vi, String en, List<PaperRow> papers) {

        ProcedureCase procedureCase() {
            return new ProcedureCase(
                    new Wording(vi, en), papers.stream().map(PaperRow::paper).toList());
        }
    }

    /** @param time for the maker of the bundled records only */
    private record OverlayRow(
            String code,
            Wording shortName,
            List<PaperRow> papers,
            List<CaseRow> cases,
            @Nullable String time) {

        Overlay overlay() {
            return new Overlay(
                    new ProcedureCode(code),
                    Optional.of(shortName),
                    List.of(),
                    "",
                    Optional.empty(),
                    papers.stream().map(PaperRow::paper).toList(),
                    cases.stream().map(CaseRow::procedureCase).toList(),
                    false);
        }
    }

    private record OverlayFile(String note, List<OverlayRow> overlays) {}

    private record FieldFile(String note, Map<String, List<String>> services) {}

    /** Does nothing in a database that has begun already; goes on where a start was broken off. */
    void begin() {
        boolean begun = store.listIn(CatalogueImport.State.APPLIED).stream().anyMatch(ImportStore.Row::bundled)
                || store.listIn(CatalogueImport.State.UNDONE).stream().anyMatch(ImportStore.Row::bundled);
        if (begun) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (local.listLevels().isEmpty()) {
                local.saveLevels(List.of(Level.COMMUNE));
            }
            fields().services().forEach(this::receive);
            overlays().forEach(local::saveOverlay);
            SeedSynonyms.list().forEach(local::saveSynonym);
        });
        importProcedures();
    }

    /** Fields whose service the desk has. */
    private void receive(String service, List<String> fields) {
        if (plan.get().services().stream().map(Service::id).anyMatch(new ServiceId(service)::equals)) {
            fields.forEach(field -> local.saveFieldService(field, Optional.of(new ServiceId(service))));
        }
    }

    private static FieldFile fields() {
        return read("field-services.json", FieldFile.class);
    }

    private static List<Overlay> overlays() {
        return read("overlays.json", OverlayFile.class).overlays().stream()
                .map(OverlayRow::overlay)
                .toList();
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream in = new ClassPathResource(FOLDER + file).getInputStream()) {
            return JsonMapper.shared().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void importProcedures() {
        try {
            Path copy = Files.createTempFile("motcua-", ".jsonl");
            try (InputStream in = new ClassPathResource(FOLDER + PROCEDURES).getInputStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                imports.applyBundled(copy, PROCEDURES);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + PROCEDURES, e);
        }
    }
}
