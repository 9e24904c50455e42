package vn.motcua.domain.plan;

/**
 * The numbers a manager may set.
 *
 * @param maxCalls how often one ticket is called before only a no-show is left; 1 to 9, the usual rule is 3
 */
public record HallRules(int maxCalls) {

    /** Three calls, as printed on the slips of the wards we looked at. */
    public static final HallRules USUAL = new HallRules(3);

    public HallRules {
        if (maxCalls < 1 || maxCalls > 9) {
            throw new IllegalArgumentException("maxCalls %s is not 1 to 9".formatted(maxCalls));
        }
    }
}
