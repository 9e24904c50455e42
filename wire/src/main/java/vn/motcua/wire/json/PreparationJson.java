package vn.motcua.wire.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;

/** What a citizen has said of the papers in hand, as a kiosk or another system sends it. See docs/interface.md. */
public record PreparationJson(
        @Nullable String procedure,
        @Nullable String name,
        @Nullable String caseName,
        @Nullable List<String> brought,
        @Nullable List<String> missing) {

    /** As it is told over the interface. */
    public static PreparationJson of(Preparation said) {
        return new PreparationJson(
                said.procedure().value(), said.name(), said.caseName(), said.brought(), said.missing());
    }

    /** As the server has told it; what a sender tells is compared with the catalogue instead. */
    Preparation toPreparation() {
        return new Preparation(
                new ProcedureCode(WireJson.orEmpty(procedure)),
                WireJson.orEmpty(name),
                WireJson.orEmpty(caseName),
                WireJson.orEmpty(brought),
                WireJson.orEmpty(missing));
    }
}
