package vn.motcua.domain.procedure;

/**
 * Where the facts of a record come from.
 *
 * @param name for people
 * @param url the page of this very procedure; empty if there is none
 * @param asOf when they were read there, as precise as is known: {@code 2026-07-01}, {@code 2026-06/07}
 */
public record Source(String name, String url, String asOf) {}
