package vn.motcua.domain.procedure;

import java.util.Optional;

/**
 * What something costs. An amount is never shown without its note.
 *
 * @param amountVnd in đồng; 0 is free; empty when it is not a single amount or cannot be trusted
 * @param text as published, in Vietnamese
 * @param note what the amount depends on; may be empty
 */
public record Fee(Optional<Long> amountVnd, String text, String note) {}
