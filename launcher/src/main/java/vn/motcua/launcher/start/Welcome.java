package vn.motcua.launcher.start;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.domain.staff.Administration;
import vn.motcua.domain.staff.Staff;
import vn.motcua.server.access.account.FirstAccess;
import vn.motcua.server.plan.CurrentPlan;
import vn.motcua.server.storage.StorageProperties;
import vn.motcua.server.traffic.address.ProxyProperties;

/** Tells the person who started the desk where it is and, the first time, how to get in. */
@Component
@Profile("!kiosk & !display & !preview")
final class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final FirstAccess access;
    private final CurrentPlan plan;
    private final Administration administration;
    private final FirstPasswords kept;
    private final ProxyProperties proxies;
    private final String outside;
    private final String prefix;

    /**
     * @param outside where phones find this hall, as stands in the QR codes of slips
     * @param prefix the path that everything lies below, or nothing
     */
    Welcome(
            FirstAccess access,
            CurrentPlan plan,
            Administration administration,
            StorageProperties storage,
            Clock clock,
            ProxyProperties proxies,
            @Value("${motcua.kiosk.ticket-url:}") String outside,
            @Value("${server.servlet.context-path:}") String prefix) {
        this.access = access;
        this.plan = plan;
        this.administration = administration;
        this.kept = new FirstPasswords(storage.directory(), clock);
        this.proxies = proxies;
        this.outside = outside;
        this.prefix = prefix;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        List<Staff.OneTime> fresh = access.listFresh();
        int port =
                event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : 8080;
        boolean secure =
                event.getApplicationContext().getEnvironment().getProperty("motcua.tls.enabled", Boolean.class, false);
        print(System.out, secure ? "https" : "http", port, fresh);
    }

    /** To the terminal and not to a log: a log is kept and copied, a one-time password must not be. */
    private void print(PrintStream out, String scheme, int port, List<Staff.OneTime> fresh) {
        out.println();
        out.println("Motcua: " + plan.get().name().vi()
                + (plan.get().demonstration() ? "  (BẢN TRÌNH DIỄN / DEMONSTRATION)" : ""));
        out.println("  Mở / open    " + scheme + "://localhost:" + port + prefix + "/");
        OwnAddress.list()
                .forEach(address ->
                        out.println("               " + scheme + "://" + address + ":" + port + prefix + "/"));
        out.println("  Địa chỉ trên phiếu / address on slips: " + outside);
        out.println("  Proxy được tin / trusted proxies: "
                + (proxies.trusted().isEmpty() ? "không / none" : String.join(", ", proxies.trusted())));
        if (!leadsHere()) {
            LOG.warn(
                    "slips send phones to {}, but everything lies below '{}/': the address on slips (motcua.kiosk.ticket-url) and the"
                            + " path (server.servlet.context-path) must agree, see docs/proxies.md",
                    outside,
                    prefix);
        }
        showPasswords(out, fresh);
        out.println("  Dừng / stop  Ctrl+C");
        out.println();
        out.flush();
    }

    /** Whether the address on slips has the path that everything lies below. */
    private boolean leadsHere() {
        return outside.isEmpty() || outside.replaceFirst("^https?://[^/]*", "").equals(prefix);
    }

    private void showPasswords(PrintStream out, List<Staff.OneTime> fresh) {
        try {
            if (fresh.isEmpty()) {
                kept.tidy(administration.listStaff().stream().anyMatch(Staff::passwordDue));
            } else if (FirstPasswords.isTerminal()) {
                out.println("  Tài khoản dùng một lần, trong 72 giờ / one-time accounts, for 72 hours"
                        + " (hiện một lần duy nhất / shown only now):");
                fresh.forEach(account -> out.printf("    %-12s %s%n", account.account(), account.password()));
            } else {
                out.println("  Mật khẩu dùng một lần, trong 72 giờ / one-time passwords, for 72 hours: "
                        + kept.write(fresh));
            }
        } catch (IOException e) {
            LOG.error("the file of one-time passwords in the data folder: {}", e.toString());
        }
    }
}
