package vn.motcua.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.server.catalogue.SharedData;

/** All 2,886 real records, read once: every flaw that their own notes name is found, and no record is lost. */
class RealRecordsTest {

    static final KnownProcedures NOTHING = new KnownProcedures() {
        @Override
        public @Nullable String findOtherName(String code, String words) {
            return null;
        }

        @Override
        public boolean hasName(String name) {
            return false;
        }
    };

    final Map<Flaw.Kind, Integer> flaws = new EnumMap<>(Flaw.Kind.class);
    final Map<Flaw.Kind, Set<String>> codes = new EnumMap<>(Flaw.Kind.class);
    final List<Flaw> errors = new ArrayList<>();
    final Map<String, Procedure> procedures = new HashMap<>();

    private void read() {
        Path file = SharedData.get("procedures.jsonl");
        try (Intake intake = Intake.open(file, "procedures.jsonl", LocalDate.parse("2026-11-24"), NOTHING)) {
            for (ReadRow row = intake.next(); row != null; row = intake.next()) {
                for (Flaw flaw : row.flaws()) {
                    flaws.merge(flaw.kind(), 1, Integer::sum);
                    codes.computeIfAbsent(flaw.kind(), kind -> new HashSet<>()).add(flaw.code());
                    if (flaw.kind().severity() == Flaw.Severity.ERROR) {
                        errors.add(flaw);
                    }
                }
                if (row.procedure() != null) {
                    procedures.put(row.code(), row.procedure());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Procedure procedure(String code) {
        return Objects.requireNonNull(procedures.get(code), code);
    }

    @Test
    void are_read_without_losing_one_and_with_every_flaw_named() {
        read();

        assertThat(errors).isEmpty();
        assertThat(procedures).hasSize(2_886);
        // the numbers of the data's own notes; where we find more, the notes count exact repetitions only
        assertThat(codes.get(Flaw.Kind.UNIT_MISSING)).hasSize(357);
        assertThat(codes.get(Flaw.Kind.FEE_THOUSANDS_LOST)).hasSize(96);
        assertThat(codes.get(Flaw.Kind.FEE_FREE_BUT_NOTE)).hasSizeBetween(109, 112);
        assertThat(codes.get(Flaw.Kind.INDEX_ONLY)).hasSize(17 + 37);
        assertThat(flaws.get(Flaw.Kind.QUANTITY_MISSING)).isEqualTo(441);
        assertThat(flaws.get(Flaw.Kind.NOTE_AMONG_PAPERS)).isGreaterThanOrEqualTo(603);
        assertThat(flaws.get(Flaw.Kind.TWIN_NAME)).isGreaterThanOrEqualTo(11);
        assertThat(codes.get(Flaw.Kind.SCRAMBLED_TEXT)).contains("1.001193").hasSizeLessThan(5);
        assertThat(flaws.get(Flaw.Kind.NO_PAPERS)).isEqualTo(30);
        assertThat(flaws.get(Flaw.Kind.NO_METHOD)).isEqualTo(15);
    }

    @Test
    void tell_roles_and_cases_apart() {
        read();

        assertThat(procedure("1.001193").cases()).isEmpty();
        assertThat(procedure("1.001193").papers())
                .filteredOn(paper -> paper.role() == Paper.Role.SUBMIT)
                .hasSize(6);
        assertThat(procedure("1.013225").cases())
                .extracting(one -> one.name().vi())
                .contains("Đối với công trình nhà ở riêng lẻ");
        assertThat(procedures.values())
                .filteredOn(one -> !one.cases().isEmpty())
                .hasSizeGreaterThan(450);
        assertThat(procedures.values())
                .flatExtracting(Procedure::cases)
                .extracting(one -> one.name().vi())
                .filteredOn(name -> name.matches("(?i)(giấy tờ phải (nộp|xuất trình)|lưu ý|thành phần hồ sơ:?$).*"))
                .isEmpty();
    }
}
