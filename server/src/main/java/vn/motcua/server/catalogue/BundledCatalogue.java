package vn.motcua.server.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/** A dozen real procedures that come with the product, each with its source and date. */
@Component
final class BundledCatalogue implements Catalogue {

    private static final String FILE = "vn/motcua/server/catalogue/procedures.json";

    private final List<Procedure> procedures;

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

        Procedure procedure() {
            return new Procedure(
                    new ProcedureCode(code),
                    shortName,
                    officialName,
                    field,
                    new ServiceId(service),
                    papers.stream()
                            .map(paper -> new Paper(paper.name(), paper.role(), paper.originals(), paper.copies()))
                            .toList(),
                    duration,
                    fee,
                    decisionNo,
                    source,
                    LocalDate.parse(asOf));
        }
    }

    BundledCatalogue() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            procedures = JsonMapper.shared().readValue(file, File.class).procedures().stream()
                    .map(Row::procedure)
                    .sorted(Comparator.comparing(
                            procedure -> procedure.shortName().vi()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    @Override
    public List<Procedure> listProcedures(ServiceId service) {
        return procedures.stream()
                .filter(procedure -> procedure.service().equals(service))
                .toList();
    }

    @Override
    public Optional<Procedure> findProcedure(ProcedureCode code) {
        return procedures.stream()
                .filter(procedure -> procedure.code().equals(code))
                .findFirst();
    }
}
