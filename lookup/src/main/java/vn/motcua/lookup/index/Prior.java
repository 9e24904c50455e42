package vn.motcua.lookup.index;

import java.util.List;
import java.util.Set;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.lookup.text.VietnameseText;

/** What speaks for a procedure before anything is asked: that citizens bring it to their commune. A few bits. */
public final class Prior {

    private static final long COMMUNE = 1;
    private static final long ONLY_COMMUNE = 2;
    private static final long CITIZENS = 4;
    private static final long COMPLETE = 8;

    private Prior() {}

    static long of(Procedure procedure) {
        long bits = procedure.levels().contains(Level.COMMUNE) ? COMMUNE : 0;
        bits |= procedure.levels().equals(Set.of(Level.COMMUNE)) ? ONLY_COMMUNE : 0;
        bits |= isForCitizens(procedure.applicants()) ? CITIZENS : 0;
        return bits | (procedure.complete() ? COMPLETE : 0);
    }

    /** A record that does not name its applicants may be for anybody. */
    private static boolean isForCitizens(List<String> applicants) {
        return applicants.isEmpty()
                || applicants.stream()
                        .anyMatch(each -> VietnameseText.fold(each).startsWith("cong dan"));
    }

    /** In units of the ranking's score, where 1 is a perfect name. */
    public static double score(long bits) {
        return ((bits & COMMUNE) != 0 ? 0.05 : 0)
                + ((bits & ONLY_COMMUNE) != 0 ? 0.02 : 0)
                + ((bits & CITIZENS) != 0 ? 0.05 : 0)
                + ((bits & COMPLETE) != 0 ? 0.005 : 0);
    }
}
