package vn.motcua.domain.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The act that announced, amended, replaced or abolished procedures ("quyết định công bố").
 *
 * @param number for instance {@code 163/QĐ-BTP}
 * @param date when it was signed, if known
 * @param issuer who signed it; may be empty
 */
public record Decision(String number, Optional<LocalDate> date, String issuer) {}
