package vn.motcua.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.procedure.FieldOfWork;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.service.Service;
import vn.motcua.server.hall.MutableClock;
import vn.motcua.server.plan.FirstSetup;
import vn.motcua.server.storage.TestStorage;

class DemonstrationDeskTest {

    final HallPlan plan = FirstSetup.demonstration();

    @Test
    void has_the_ten_counters_of_a_ward() {
        assertThat(plan.counters()).hasSize(10);
        assertThat(plan.demonstration()).isTrue();
    }

    @Test
    void serves_every_service_it_offers() {
        assertThat(plan.services())
                .filteredOn(Service::offered)
                .isNotEmpty()
                .allSatisfy(service ->
                        assertThat(plan.listCountersServing(service.id())).isNotEmpty());
    }

    @Test
    void warns_of_nothing() {
        assertThat(plan.listWarnings()).isEmpty();
        assertThat(DemonstrationDesk.openInItsHours().listWarnings()).isEmpty();
    }

    @Test
    void has_procedures_for_the_services_that_it_offers(@TempDir Path directory) {
        try (var storage = TestStorage.sqlite(directory);
                var work = new CatalogueAtWork(storage, new MutableClock("2026-11-24T02:00:00Z"), directory)) {
            assertThat(plan.services().stream()
                            .filter(Service::offered)
                            .filter(service ->
                                    !work.catalogue.listProcedures(service.id()).isEmpty())
                            .map(service -> service.id().value()))
                    .contains(
                            "HO_TICH", "CHUNG_THUC", "DAT_DAI_MT", "XAY_DUNG_GT", "KINH_DOANH", "BTXH_NCC", "TIEP_DAN");
            assertThat(work.catalogue.listFields())
                    .hasSizeGreaterThan(20)
                    .first()
                    .satisfies(field -> assertThat(field.pictogram()).isEqualTo("family"));
            assertThat(work.catalogue.listFields())
                    .as("the widest field of a service first")
                    .extracting(FieldOfWork::name)
                    .containsSubsequence("Hộ tịch", "Nuôi con nuôi", "Đất đai", "Biển và hải đảo");
        }
    }

    @Test
    void tells_birth_registration_in_plain_words_with_its_cases(@TempDir Path directory) {
        try (var storage = TestStorage.sqlite(directory);
                var work = new CatalogueAtWork(storage, new MutableClock("2026-11-24T02:00:00Z"), directory)) {
            Procedure birth = work.catalogue
                    .findSheet(new ProcedureCode("1.001193"))
                    .orElseThrow()
                    .procedure();

            assertThat(birth.shortName().en()).isEqualTo("Birth registration");
            assertThat(birth.cases()).hasSize(6);
            assertThat(birth.papersFor(Optional.of(birth.cases().get(2))))
                    .extracting(paper -> paper.name().vi())
                    .contains("Giấy chứng sinh", "Văn bản ủy quyền có chứng thực");
            assertThat(birth.source().url()).startsWith("https://dichvucong.gov.vn/");
            assertThat(birth.source().asOf()).isEqualTo("2026-06/07");
        }
    }
}
