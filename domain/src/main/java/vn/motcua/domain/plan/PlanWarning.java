package vn.motcua.domain.plan;

import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.service.ServiceId;

/** Something in a plan that citizens or clerks would stumble over. */
public sealed interface PlanWarning {

    /** Kiosks would offer it and nobody could call: it is refused at the kiosk until a counter serves it. */
    record ServiceWithoutCounter(ServiceId service) implements PlanWarning {}

    /** Nothing can ever be called there. */
    record CounterWithoutService(CounterId counter) implements PlanWarning {}

    /** No opening hours at all. */
    record NeverOpen() implements PlanWarning {}
}
