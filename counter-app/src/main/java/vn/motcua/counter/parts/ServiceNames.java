package vn.motcua.counter.parts;

import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.ServiceId;

/** The name of a service for a reader; its id if the plan has dropped it since. */
public final class ServiceNames {

    private ServiceNames() {}

    public static String of(HallPlan plan, ServiceId id, StaffTexts texts) {
        return plan.findService(id)
                .map(service -> service.name().in(texts.locale()))
                .orElseGet(id::value);
    }
}
