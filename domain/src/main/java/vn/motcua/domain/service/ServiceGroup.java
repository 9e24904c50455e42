package vn.motcua.domain.service;

/**
 * A tile of the kiosk's first level; it holds the services that citizens look for in one place.
 *
 * @param pictogram a name from the shared pictogram set
 */
public record ServiceGroup(ServiceGroupId id, Wording name, String pictogram) {}
