package vn.motcua.domain.ticket;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What proves that somebody has a ticket's slip: 80 bits in base 32 (RFC 4648), printed in the slip's QR code beside the
 * id. Letters are taken in either case, for scanners turn it.
 *
 * @param value sixteen of A to Z and 2 to 7
 */
public record TicketSecret(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{16}");

    public TicketSecret {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a ticket's secret is 16 of A-Z, 2-7");
        }
    }

    /** Reads what a scanner or an address has; empty if it cannot be a secret. */
    public static Optional<TicketSecret> find(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return FORM.matcher(upper).matches() ? Optional.of(new TicketSecret(upper)) : Optional.empty();
    }

    /** The path of a ticket's page, which its QR code carries: {@code /t/20261123-A-42/ABCDEFGHIJKLMNOP}. */
    public static String path(TicketId ticket, TicketSecret secret) {
        return "/t/%s/%s".formatted(ticket, secret.value());
    }

    /** Never the secret itself: this may stand in a log. */
    @Override
    public String toString() {
        return "TicketSecret[16 characters]";
    }
}
