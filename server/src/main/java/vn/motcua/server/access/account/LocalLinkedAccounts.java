package vn.motcua.server.access.account;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.refusal.DeskRefusal;
import vn.motcua.domain.staff.LinkedAccounts;
import vn.motcua.server.access.Doorkeeper;
import vn.motcua.server.access.FeedConnections;
import vn.motcua.server.access.signin.StaffSessions;
import vn.motcua.server.access.signin.StaffStore;
import vn.motcua.server.access.signin.StaffStore.Account;
import vn.motcua.server.audit.AuditEvent;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.refusal.Refused;

/** Names of a provider in the table of accounts. */
@Component
@ConditionalOnExpression("!'${motcua.oidc.issuer:}'.isBlank()")
final class LocalLinkedAccounts implements LinkedAccounts {

    private final StaffStore staff;
    private final StaffSessions sessions;
    private final FeedConnections feeds;
    private final Doorkeeper doorkeeper;
    private final AuditLog log;

    LocalLinkedAccounts(
            StaffStore staff, StaffSessions sessions, FeedConnections feeds, Doorkeeper doorkeeper, AuditLog log) {
        this.staff = staff;
        this.sessions = sessions;
        this.feeds = feeds;
        this.doorkeeper = doorkeeper;
        this.log = log;
    }

    @Override
    public Optional<String> findName(String account) {
        return staff.findLinkedName(account);
    }

    @Override
    public synchronized DeskAnswer<DeskAnswer.Nothing> link(String account, String name, String by) {
        return Refused.carryOut(() -> {
            Account found =
                    staff.find(account).orElseThrow(() -> new Refused(DeskRefusal.Kind.UNKNOWN_ACCOUNT, account));
            Optional<String> fresh = Optional.of(name.strip()).filter(text -> !text.isEmpty());
            Optional<Account> holder = fresh.flatMap(staff::findLinked);
            if (holder.filter(other -> !other.id().equals(found.id())).isPresent()) {
                throw new Refused(DeskRefusal.Kind.NAME_LINKED, holder.get().account());
            }
            Optional<String> before = staff.findLinkedName(account);
            staff.setLinkedName(found.id(), fresh);
            sessions.endAllBut(found.id(), doorkeeper.currentSession().orElse("")); // who ties the own account stays
            feeds.cutOff(found.id());
            log.record(AuditEvent.of(AuditKind.ACCOUNT_CHANGED)
                    .by(by)
                    .about(account)
                    .changed(said(before), said(fresh)));
        });
    }

    private static Map<String, String> said(Optional<String> name) {
        return Map.of("providerName", name.orElse(""));
    }
}
