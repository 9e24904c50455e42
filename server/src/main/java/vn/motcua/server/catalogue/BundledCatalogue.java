package vn.motcua.server.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.FieldOfWork;
import vn.motcua.domain.procedure.Finder;
import vn.motcua.domain.procedure.Finding;
import vn.motcua.domain.procedure.Heading;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.domain.procedure.Sheet;
import vn.motcua.domain.procedure.Source;
import vn.motcua.domain.procedure.SubmissionMethod;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.lookup.LuceneFinderFactory;

/** A dozen real procedures that come with the product, each with its source and date. */
@Component
final class BundledCatalogue implements Catalogue {

    private static final String FILE = "vn/motcua/server/catalogue/procedures.json";

    private final List<Sheet> sheets;
    private final Finder finder;

    private record File(String note, List<Row> procedures) {}

    private record PaperRow(Wording name, Paper.Role role, int originals, int copies) {}

    private record Row(
            String code,
            Wording shortName,
            String officialName,
            String field,
            String service,
            List<PaperRow> papers,
            Wording duration,
            Wording fee,
            String decisionNo,
            String source,
            String asOf) {

        Sheet sheet() {
            var method = new SubmissionMethod(
                    SubmissionMethod.Channel.IN_PERSON,
                    new ProcessingTime(Optional.empty(), ProcessingTime.Unit.UNKNOWN, duration.vi()),
                    List.of(new Fee(Optional.empty(), fee.vi(), "")),
                    "");
            var procedure = new Procedure(
                    new ProcedureCode(code),
                    officialName,
                    shortName,
                    field,
                    "",
                    Set.of(Level.COMMUNE),
                    List.of(),
                    List.of(),
                    papers.stream()
                            .map(paper -> new Paper(paper.name(), paper.role(), paper.originals(), paper.copies(), ""))
                            .toList(),
                    List.of(),
                    List.of(method),
                    "",
                    "",
                    List.of(),
                    List.of(),
                    OnlineLevel.UNKNOWN,
                    decisionNo,
                    new Source(source, "", LocalDate.parse(asOf).toString()),
                    true);
            return new Sheet(procedure, Optional.of(new ServiceId(service)), false, "", Optional.empty());
        }
    }

    BundledCatalogue() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            sheets = JsonMapper.shared().readValue(file, File.class).procedures().stream()
                    .map(Row::sheet)
                    .sorted(Comparator.comparing(
                            sheet -> sheet.procedure().shortName().vi()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        finder = new LuceneFinderFactory().open("bundled", sheets::stream, List.of());
    }

    @Override
    public String edition() {
        return "bundled";
    }

    @Override
    public List<FieldOfWork> listFields() {
        Map<String, List<Sheet>> fields = sheets.stream()
                .collect(Collectors.groupingBy(sheet -> sheet.procedure().field()));
        return fields.entrySet().stream()
                .map(field -> new FieldOfWork(
                        field.getKey(),
                        field.getValue().getFirst().service().orElseThrow(),
                        "help",
                        field.getValue().size()))
                .sorted(Comparator.comparing(FieldOfWork::name))
                .toList();
    }

    @Override
    public List<Heading> listProcedures(String field) {
        return sheets.stream()
                .map(Sheet::heading)
                .filter(heading -> heading.field().equals(field))
                .toList();
    }

    @Override
    public List<Heading> listProcedures(ServiceId service) {
        return sheets.stream()
                .map(Sheet::heading)
                .filter(heading -> heading.service().equals(Optional.of(service)))
                .toList();
    }

    @Override
    public Optional<Sheet> findSheet(ProcedureCode code) {
        return sheets.stream()
                .filter(sheet -> sheet.procedure().code().equals(code))
                .findFirst();
    }

    @Override
    public Finding search(String text, Finder.Scope scope, int limit) {
        return finder.find(text, scope, limit);
    }

    @Override
    public void noteSearch(String text, boolean opened) {
        // the catalogue in the database keeps these
    }
}
