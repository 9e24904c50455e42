package vn.motcua.launcher.tls;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import vn.motcua.server.tls.HallCertificates;
import vn.motcua.server.tls.TlsConfiguration;
import vn.motcua.server.tls.TlsProperties;

/** Where {@code motcua.tls.enabled} is set, makes the server's certificate and tells the web server where it lies. */
public final class ServerHttps implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> OTHER_ROLES = List.of("kiosk", "display");

    /** @throws vn.motcua.server.tls.UnusableCertificate if https was asked for and cannot be offered */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Binder binder = Binder.get(environment);
        boolean server = Arrays.stream(environment.getActiveProfiles()).noneMatch(OTHER_ROLES::contains);
        if (!server || !binder.bind("motcua.tls.enabled", Boolean.class).orElse(false)) {
            return;
        }
        var settings = binder.bind("motcua.tls", TlsProperties.class).get();
        Path data = binder.bind("motcua.storage.directory", Path.class).orElse(Path.of("data"));
        var certificates = new HallCertificates(settings, TlsConfiguration.folder(data), Clock.systemUTC());
        certificates.renew();
        environment.getPropertySources().addFirst(new MapPropertySource("https", certificates.properties()));
    }
}
