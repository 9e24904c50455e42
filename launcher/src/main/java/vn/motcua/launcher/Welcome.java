package vn.motcua.launcher;

import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.domain.desk.Staff;
import vn.motcua.server.access.FirstAccess;
import vn.motcua.server.catalogue.CurrentPlan;
import vn.motcua.server.traffic.ProxyProperties;

/** Tells the person who started the desk where it is and, the first time, how to get in. */
@Component
@Profile("!kiosk & !display & !preview")
final class Welcome {

    private final FirstAccess access;
    private final CurrentPlan plan;
    private final ProxyProperties proxies;
    private final String outside;

    /** @param outside where phones find this hall, as stands in the QR codes of slips */
    Welcome(
            FirstAccess access,
            CurrentPlan plan,
            ProxyProperties proxies,
            @Value("${motcua.kiosk.ticket-url:}") String outside) {
        this.access = access;
        this.plan = plan;
        this.proxies = proxies;
        this.outside = outside;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        List<Staff.OneTime> fresh = access.listFresh();
        int port =
                event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : 8080;
        print(System.out, port, fresh);
    }

    /** To the terminal and not to the log: a log is kept and copied, a one-time password must not be. */
    private void print(PrintStream out, int port, List<Staff.OneTime> fresh) {
        out.println();
        out.println("Motcua: " + plan.get().name().vi()
                + (plan.get().demonstration() ? "  (BẢN TRÌNH DIỄN / DEMONSTRATION)" : ""));
        out.println("  Mở / open    http://localhost:" + port + "/");
        OwnAddress.list().forEach(address -> out.println("               http://" + address + ":" + port + "/"));
        out.println("  Địa chỉ trên phiếu / address on slips: " + outside);
        out.println("  Proxy được tin / trusted proxies: "
                + (proxies.trusted().isEmpty() ? "không / none" : String.join(", ", proxies.trusted())));
        if (!fresh.isEmpty()) {
            out.println("  Tài khoản dùng một lần / one-time accounts (hiện một lần duy nhất / shown only now):");
            fresh.forEach(account -> out.printf("    %-12s %s%n", account.account(), account.password()));
        }
        out.println("  Dừng / stop  Ctrl+C");
        out.println();
        out.flush();
    }
}
