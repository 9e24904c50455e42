package vn.motcua.domain.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.motcua.domain.procedure.Decision;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.OnlineLevel;

/**
 * The catalogue in numbers.
 *
 * @param on the day that {@code inForce} and the maps speak of
 * @param decisions how many decisions of the span announced something
 * @param newOrChanged announcements of the span: new, amended or replaced
 * @param abolished announcements of the span: abolished
 * @param byDecision the decisions of the span, newest first
 */
public record CatalogueTotals(
        LocalDate on,
        int inForce,
        int decisions,
        int newOrChanged,
        int abolished,
        Map<String, Integer> byField,
        Map<Level, Integer> byLevel,
        Map<OnlineLevel, Integer> byOnlineLevel,
        List<DecisionTotals> byDecision) {

    public CatalogueTotals {
        byField = Map.copyOf(byField);
        byLevel = Map.copyOf(byLevel);
        byOnlineLevel = Map.copyOf(byOnlineLevel);
        byDecision = List.copyOf(byDecision);
    }

    /** What one decision announced. */
    public record DecisionTotals(Decision decision, int created, int amended, int replaced, int abolished) {}
}
