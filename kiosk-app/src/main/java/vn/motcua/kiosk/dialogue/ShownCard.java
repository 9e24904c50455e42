package vn.motcua.kiosk.dialogue;

import java.time.LocalDate;
import vn.motcua.hardware.scanner.codes.IdentityCard;

/**
 * What the kiosk says back to the holder of an identity card, and no more of it. Lives as long as the page that shows it:
 * until the citizen goes on, another code comes, or nobody has touched the screen for a while.
 *
 * @param elder whether the holder is as old as those who may ask to be called first
 * @param doubtful whether something on the card does not fit together
 */
public record ShownCard(String name, String maskedNumber, boolean elder, boolean doubtful) {

    public static ShownCard of(IdentityCard card, LocalDate today, int priorityAge) {
        return new ShownCard(
                card.name(),
                card.maskedNumber(),
                card.age(today).filter(years -> years >= priorityAge).isPresent(),
                !card.doubts().isEmpty());
    }

    /** Places are compared and told by their text: this one tells nothing. */
    @Override
    public String toString() {
        return "ShownCard[***]";
    }
}
