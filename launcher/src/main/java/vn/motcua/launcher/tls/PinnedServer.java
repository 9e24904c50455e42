package vn.motcua.launcher.tls;

import java.util.Arrays;
import javax.net.ssl.SSLContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import vn.motcua.launcher.start.MissingSetting;

/**
 * A kiosk's or display's own computer believes only the authority whose fingerprint {@code motcua.kiosk.authority} or {@code
 * motcua.display.authority} holds. It becomes the context of the whole process, so that no client of the server can leave it out;
 * without the setting, the computer's own list of authorities counts.
 */
public final class PinnedServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** @throws MissingSetting if a fingerprint cannot be read, or one is given for a server without https */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        Arrays.stream(environment.getActiveProfiles())
                .filter(role -> role.equals("kiosk") || role.equals("display"))
                .findFirst()
                .ifPresent(role -> pin(environment, "motcua." + role));
    }

    private static void pin(Environment environment, String settings) {
        String fingerprint = environment.getProperty(settings + ".authority", "");
        if (fingerprint.isBlank()) {
            return;
        }
        String server = environment.getProperty(settings + ".server", "");
        if (!server.startsWith("https://")) {
            throw new MissingSetting("%s.authority is set, so %s.server must begin with https:// (it is '%s')"
                    .formatted(settings, settings, server));
        }
        try {
            SSLContext.setDefault(new PinnedAuthority(fingerprint).context());
        } catch (IllegalArgumentException e) {
            throw new MissingSetting("%s.authority: %s".formatted(settings, e.getMessage()));
        }
    }
}
