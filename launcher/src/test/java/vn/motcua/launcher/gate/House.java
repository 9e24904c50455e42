package vn.motcua.launcher.gate;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.domain.desk.CounterDesk;
import vn.motcua.domain.staff.Administration;
import vn.motcua.domain.staff.Role;
import vn.motcua.domain.staff.Staff;
import vn.motcua.launcher.Motcua;

/** The demonstration desk on a port of its own, in this process. */
final class House implements AutoCloseable {

    static final String PASSWORD = "proof-of-the-house";

    final HandClock clock = new HandClock();
    private final ConfigurableApplicationContext context;

    /** @param more settings, {@code --name=value} */
    House(Path data, String... more) {
        var application = new SpringApplication(Motcua.class);
        application.addInitializers(started -> started.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("clock") ? clock : bean;
            }
        }));
        List<String> settings = new ArrayList<>(List.of(
                "--motcua.storage.directory=" + data,
                "--motcua.limits.changes-per-second=100000",
                "--motcua.limits.stranger-per-second=100000"));
        settings.addAll(List.of(more));
        if (settings.stream().noneMatch(setting -> setting.startsWith("--server.port="))) {
            settings.add("--server.port=0");
        }
        context = application.run(settings.toArray(String[]::new));
    }

    URI address() {
        WebServer server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        return URI.create("http://localhost:" + server.getPort());
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Administration administration() {
        return get(Administration.class);
    }

    /** Makes an account that has set its password. */
    String person(String account, Role role) {
        Staff.OneTime fresh = administration()
                .addStaff(account, "Nguyễn Thị " + account, role, "test")
                .orElseThrow();
        administration().setOwnPassword(account, fresh.password(), PASSWORD).orElseThrow();
        return account;
    }

    /** Everything that a page of staff can change, as text. */
    String state() {
        return administration().listStaff().stream()
                        .map(staff -> staff.account() + staff.role() + staff.active() + staff.passwordDue())
                        .toList()
                + " " + administration().listDevices().size()
                + " " + administration().plan().hashCode()
                + " "
                + get(CounterDesk.class).snapshot().counters().stream()
                        .map(counter -> counter.state().toString())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
