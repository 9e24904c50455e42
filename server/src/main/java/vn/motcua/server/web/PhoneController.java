package vn.motcua.server.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.server.plan.CurrentPlan;
import vn.motcua.wire.json.SearchResultJson;

/** Procedures for a citizen's own phone: what is public in the hall anyway, open to everybody. */
@RestController
@RequestMapping("/api/v1/public/procedures")
final class PhoneController {

    private static final int HITS = 10;

    private final Catalogue catalogue;
    private final CurrentPlan plan;

    PhoneController(Catalogue catalogue, CurrentPlan plan) {
        this.catalogue = catalogue;
        this.plan = plan;
    }

    record Place(int number, Wording name) {

        static Place of(Counter counter) {
            return new Place(counter.id().number(), counter.name());
        }
    }

    /**
     * A sheet, and where in this hall it is received.
     *
     * @param counters empty if the desk does not receive it
     */
    record PhoneSheet(
            Procedure procedure,
            Optional<ServiceId> service,
            boolean twin,
            String note,
            Optional<LocalDate> changedOn,
            Wording hall,
            Optional<Wording> serviceName,
            List<Place> counters) {}

    @GetMapping("/{code}")
    PhoneSheet procedure(@PathVariable("code") String code) {
        ProcedureSheet sheet = CatalogueController.sheet(catalogue, code);
        var desk = plan.get();
        List<Place> counters = sheet.service()
                .map(service -> desk.counters().stream()
                        .filter(counter -> counter.services().contains(service))
                        .map(Place::of)
                        .toList())
                .orElse(List.of());
        Optional<Wording> serviceName = sheet.service()
                .flatMap(id -> desk.services().stream()
                        .filter(service -> service.id().equals(id))
                        .map(Service::name)
                        .findFirst());
        return new PhoneSheet(
                sheet.procedure(),
                sheet.service(),
                sheet.twin(),
                sheet.note(),
                sheet.changedOn(),
                desk.name(),
                serviceName,
                counters);
    }

    @GetMapping("/search")
    SearchResultJson search(@RequestParam("q") String text) {
        return CatalogueController.search(catalogue, text, Finder.Scope.RECEIVED_HERE, HITS);
    }
}
