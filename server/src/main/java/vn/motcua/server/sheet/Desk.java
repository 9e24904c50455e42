package vn.motcua.server.sheet;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.service.Service;

/**
 * The desk that hands the paper out.
 *
 * @param address of its pages for phones, without a slash at the end; empty for none
 */
record Desk(HallPlan plan, String address) {

    /** {@code Hộ tịch · Quầy 8 (Hộ tịch)}; says so if the desk does not receive it. */
    String where(ProcedureSheet sheet, SheetTexts texts) {
        return sheet.service()
                .map(service -> plan.services().stream()
                                .filter(one -> one.id().equals(service))
                                .map(Service::name)
                                .map(texts::in)
                                .collect(Collectors.joining())
                        + counters(service, texts))
                .orElse(texts.say("not-here"));
    }

    private String counters(vn.motcua.domain.service.ServiceId service, SheetTexts texts) {
        List<String> numbers = plan.counters().stream()
                .filter(counter -> counter.services().contains(service))
                .map(Counter::id)
                .map(id -> texts.say("counters", id.number()))
                .toList();
        return numbers.isEmpty() ? "" : " · " + String.join(", ", numbers);
    }

    /** Where a phone finds a procedure. */
    String page(ProcedureCode code, int chosen) {
        return address + "/p/" + code + (chosen > 0 ? "?case=" + chosen : "");
    }
}
