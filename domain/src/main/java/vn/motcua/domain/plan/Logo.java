package vn.motcua.domain.plan;

import java.util.Base64;

/**
 * A desk's sign for its slips: black on white, already as large as it is printed.
 *
 * @param png a PNG of one bit a pixel, in Base64; at most {@value #LONGEST} characters, because it
 *     goes with every snapshot of the hall
 */
public record Logo(String png) {

    /** Two kilobytes of PNG. */
    public static final int LONGEST = 2_732;

    /** In dots of the printer: 40 mm on common paper. */
    public static final int WIDEST = 320;

    /** In dots of the printer: 14 mm on common paper. */
    public static final int HIGHEST = 112;

    /** @throws IllegalArgumentException if it is no Base64, or too long */
    public Logo {
        if (png.isEmpty() || png.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a logo of %s characters; 1 to %s are possible".formatted(png.length(), LONGEST));
        }
        if (Base64.getDecoder().decode(png).length == 0) { // throws where it is none
            throw new IllegalArgumentException("an empty logo");
        }
    }

    public static Logo of(byte[] png) {
        return new Logo(Base64.getEncoder().encodeToString(png));
    }

    /** Whether so large a PNG may be a logo. */
    public static boolean fits(byte[] png) {
        return (png.length + 2) / 3 * 4 <= LONGEST;
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(png);
    }
}
