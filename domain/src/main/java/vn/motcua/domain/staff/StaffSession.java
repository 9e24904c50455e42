package vn.motcua.domain.staff;

import java.time.Instant;

/**
 * One place where a person is signed in, as the person and administrators see it.
 *
 * @param id names the session and opens nothing
 * @param seen when the person last did something there, within a minute
 * @param address from where it was begun; empty if not known
 * @param browser what the browser calls itself; empty if not known
 * @param here whether this is the session that asks
 */
public record StaffSession(String id, Instant begun, Instant seen, String address, String browser, boolean here) {}
