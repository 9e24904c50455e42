package vn.motcua.server.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import vn.motcua.domain.audit.CheckReport;
import vn.motcua.domain.audit.RecordFault;
import vn.motcua.domain.audit.RecordFault.Kind;
import vn.motcua.server.chain.Chain;
import vn.motcua.server.chain.ChainWalk;
import vn.motcua.server.chain.ChainWalk.Walked;
import vn.motcua.server.chain.Tip;

/** Looks at all of the record: every line of both chains. One thread. */
final class RecordCheck {

    private static final int HASH_SHOWN = 16;

    private final Chain journal;
    private final Chain audit;
    private final ChainWalk.Pace pace;
    private final Clock clock;
    private boolean whole = true;

    RecordCheck(Chain journal, Chain audit, ChainWalk.Pace pace, Clock clock) {
        this.journal = journal;
        this.audit = audit;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * @param known found otherwise
     * @param accepted keys of findings that count no more
     * @return empty if the pace broke it off
     */
    Optional<CheckReport> run(List<RecordFault> known, Set<String> accepted) {
        Instant begun = clock.instant();
        List<RecordFault> findings = new ArrayList<>(known);
        Walked entries = walk(journal, findings);
        Walked lines = walk(audit, findings);
        if (!whole) {
            return Optional.empty();
        }
        List<RecordFault> told = findings.stream()
                .filter(finding -> !(finding.kind().isInTheLines() && accepted.contains(finding.key())))
                .distinct()
                .toList();
        return Optional.of(new CheckReport(
                begun,
                Duration.between(begun, clock.instant()),
                entries.rows(),
                lines.rows(),
                shortened(entries.tip().hash()),
                told,
                findings.size() - told.size()));
    }

    static String shortened(String hash) {
        return hash.length() <= HASH_SHOWN ? hash : hash.substring(0, HASH_SHOWN);
    }

    private Walked walk(Chain chain, List<RecordFault> findings) {
        try {
            Walked walked = ChainWalk.over(chain, pace);
            findings.addAll(walked.findings());
            whole &= walked.whole() || walked.findings().size() >= ChainWalk.MOST_FINDINGS;
            return walked;
        } catch (DataAccessException e) {
            String why =
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            findings.add(new RecordFault(chain.part(), Kind.UNREADABLE, 0, Optional.empty(), why));
            return new Walked(0, Tip.NONE, List.of(), true);
        }
    }
}
