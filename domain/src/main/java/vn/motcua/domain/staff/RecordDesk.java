package vn.motcua.domain.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.domain.audit.AuditFilter;
import vn.motcua.domain.audit.AuditRecord;
import vn.motcua.domain.audit.CheckReport;
import vn.motcua.domain.audit.RecordFault;
import vn.motcua.domain.audit.Retention;
import vn.motcua.domain.refusal.DeskAnswer;

/**
 * The door through which administrators look at what was written down, and at whether it is still what was written.
 */
public interface RecordDesk {

    /** Newest first, after skipping {@code skip} of them. */
    List<AuditRecord> list(AuditFilter filter, int skip, int limit);

    int count(AuditFilter filter);

    /** What the newest check came to; empty until the first one has ended. */
    Optional<CheckReport> lastCheck();

    /** Whether a check is at work. */
    boolean isChecking();

    /** Begins a check beside everything else. */
    void check(String by);

    /**
     * Takes the record as it is now: what was found is not reported again, and stands in the audit log with the reason.
     *
     * @param reason why it is as it is, such as a backup that was put back
     */
    DeskAnswer<DeskAnswer.Nothing> accept(String reason, String by);

    /** What was found, where, and what to do, in a sentence. */
    String say(RecordFault finding, Locale locale);

    List<Retention> listRetention();

    /** Takes effect in the next night. */
    DeskAnswer<DeskAnswer.Nothing> saveRetention(Retention.What what, int days, String by);
}
