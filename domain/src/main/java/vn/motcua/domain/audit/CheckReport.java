package vn.motcua.domain.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a check of the whole record came to.
 *
 * @param journal entries looked at
 * @param audit lines of the audit log looked at
 * @param head the newest entry's hash, shortened: printed on a report, it proves later that the record is still the same
 * @param findings what nobody has accepted yet
 * @param accepted how many findings an administrator has accepted with a reason
 */
public record CheckReport(
        Instant at, Duration took, long journal, long audit, String head, List<RecordFault> findings, int accepted) {

    public CheckReport {
        findings = List.copyOf(findings);
    }

    public boolean isIntact() {
        return findings.isEmpty();
    }
}
