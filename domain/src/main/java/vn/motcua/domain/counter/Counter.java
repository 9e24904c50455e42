package vn.motcua.domain.counter;

import java.util.List;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/**
 * A service point, as configured.
 *
 * @param services what it serves; tickets of all of them are called in order of arrival
 */
public record Counter(CounterId id, Wording name, List<ServiceId> services) {

    public Counter {
        services = List.copyOf(services);
    }

    public boolean serves(ServiceId service) {
        return services.contains(service);
    }
}
