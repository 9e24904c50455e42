package vn.motcua.launcher;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.kiosk.KioskIdentity;
import vn.motcua.kiosk.parts.KioskProperties;
import vn.motcua.kiosk.simulator.PrinterWatch;
import vn.motcua.launcher.shell.Visitors;
import vn.motcua.lookup.LuceneFinderFactory;
import vn.motcua.wire.client.CopiedCatalogue;

/** Shows the pages without server, database or sign-in: for looking at them while they are built. */
final class Preview {

    private static final String WITHOUT = """
            org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,\
            org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,\
            org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration,\
            org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration,\
            org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration,\
            org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration,\
            org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration,\
            com.vaadin.flow.spring.SpringSecurityAutoConfiguration""";

    private Preview() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext unused = start(args);
    }

    static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(Motcua.class)
                .properties(
                        "spring.autoconfigure.exclude=" + WITHOUT, "motcua.kiosk.ticket-url=http://192.168.1.10:8080")
                .profiles("preview")
                .run(args);
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("preview")
    static class Doors {

        @Bean
        PreviewHall hall() {
            return new PreviewHall(Clock.systemUTC());
        }

        /** Whatever copy of a catalogue lies in {@code motcua.kiosk.copy-directory}; no server is asked. */
        @Bean(destroyMethod = "close")
        CopiedCatalogue catalogue(KioskProperties properties) {
            return CopiedCatalogue.start(
                    URI.create("http://127.0.0.1:9"), "none", properties.copyDirectory(), new LuceneFinderFactory());
        }

        @Bean
        PreviewQuestions questions() {
            return new PreviewQuestions(Clock.systemUTC());
        }

        @Bean
        Paired identity() {
            return new Paired();
        }

        @Bean
        PrinterWatch watch() {
            return () -> true;
        }
    }

    static final class Paired implements KioskIdentity {

        volatile boolean in = true;

        @Override
        public Optional<String> deviceId() {
            return in ? Optional.of("kiosk-1") : Optional.empty();
        }

        @Override
        public boolean isThisComputer() {
            return Visitors.isFromThisComputer();
        }
    }

    /** Switches for looking at the screens of bad days: {@code /preview?issuing=false}. */
    @RestController
    @Profile("preview")
    static class Switches {

        private final PreviewHall hall;
        private final Paired paired;

        Switches(PreviewHall hall, Paired paired) {
            this.hall = hall;
            this.paired = paired;
        }

        @GetMapping("/preview")
        String set(
                @RequestParam(defaultValue = "true") boolean issuing,
                @RequestParam(defaultValue = "true") boolean reachable,
                @RequestParam(defaultValue = "false") boolean trouble,
                @RequestParam(defaultValue = "true") boolean in) {
            hall.issuing = issuing;
            hall.reachable = reachable;
            hall.trouble = trouble;
            paired.in = in;
            return "ok";
        }
    }
}
