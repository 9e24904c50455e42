package vn.motcua.domain.service;

/**
 * What a citizen comes for; a customer class of the queueing model.
 *
 * @param group the tile of the kiosk's first level under which this service stands
 * @param pictogram a name from the shared pictogram set, for instance {@code family}
 * @param offered whether kiosks issue tickets for it; an unoffered service keeps its history
 */
public record Service(
        ServiceId id, Series series, Wording name, ServiceGroupId group, String pictogram, boolean offered) {}
