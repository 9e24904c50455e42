package vn.motcua.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.domain.hall.HallPlan;
import vn.motcua.domain.service.Service;

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
    void has_procedures_for_services_that_it_knows_only() {
        var catalogue = new BundledCatalogue();

        assertThat(plan.services().stream()
                        .flatMap(service -> catalogue.listProcedures(service.id()).stream())
                        .count())
                .isGreaterThanOrEqualTo(12);
    }
}
