package vn.motcua.lookup.index;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/** Writes what a list shows of a procedure into stored fields, and reads it back. */
public final class StoredHeading {

    private StoredHeading() {}

    static void write(ProcedureHeading heading, Document document) {
        document.add(new StoredField("code", heading.code().value()));
        document.add(new StoredField("shortVi", heading.shortName().vi()));
        document.add(new StoredField("shortEn", heading.shortName().en()));
        document.add(new StoredField("name", heading.name()));
        document.add(new StoredField("fieldOfWork", heading.field()));
        document.add(new StoredField(
                "levels", heading.levels().stream().map(Level::name).collect(Collectors.joining(" "))));
        document.add(new StoredField("online", heading.online().name()));
        document.add(new StoredField("twin", heading.twin() ? 1 : 0));
        heading.service().ifPresent(service -> document.add(new StoredField("service", service.value())));
    }

    /** Reads the heading back from a stored document. */
    public static ProcedureHeading read(Document document) {
        return new ProcedureHeading(
                new ProcedureCode(document.get("code")),
                new Wording(document.get("shortVi"), document.get("shortEn")),
                document.get("name"),
                document.get("fieldOfWork"),
                Arrays.stream(document.get("levels").split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(Level::valueOf)
                        .collect(Collectors.toSet()),
                OnlineLevel.valueOf(document.get("online")),
                Optional.ofNullable(document.get("service")).map(ServiceId::new),
                document.getField("twin").numericValue().intValue() == 1);
    }
}
