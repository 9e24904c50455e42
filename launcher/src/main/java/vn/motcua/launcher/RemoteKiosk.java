package vn.motcua.launcher;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.motcua.kiosk.KioskIdentity;
import vn.motcua.kiosk.parts.KioskProperties;
import vn.motcua.kiosk.simulator.PrinterWatch;
import vn.motcua.launcher.shell.Visitors;
import vn.motcua.launcher.start.MissingSetting;
import vn.motcua.lookup.LuceneFinderFactory;
import vn.motcua.wire.client.CopiedCatalogue;
import vn.motcua.wire.client.RemoteDeviceHost;
import vn.motcua.wire.client.RemoteEntrance;
import vn.motcua.wire.client.RemoteQuestions;

/** The role {@code kiosk}: the entrance of a hall on another computer, beside the printer of this one. */
@Configuration(proxyBeanMethods = false)
@Profile("kiosk")
class RemoteKiosk {

    /**
     * @param server for instance {@code http://192.168.1.10:8080}
     * @param token of a device with role KIOSK
     */
    @Bean(destroyMethod = "close")
    RemoteEntrance entrance(
            @Value("${motcua.kiosk.server:}") String server, @Value("${motcua.kiosk.token:}") String token) {
        return RemoteEntrance.start(address(server, token), token);
    }

    /** Kept under this computer's own data: look-up goes on while the server is away. */
    @Bean(destroyMethod = "close")
    CopiedCatalogue catalogue(
            @Value("${motcua.kiosk.server:}") String server,
            @Value("${motcua.kiosk.token:}") String token,
            KioskProperties properties) {
        return CopiedCatalogue.start(
                address(server, token),
                token,
                properties.copyDirectory(),
                new LuceneFinderFactory(properties.copyDirectory().resolve("index")));
    }

    @Bean(destroyMethod = "close")
    RemoteQuestions questions(
            @Value("${motcua.kiosk.server:}") String server, @Value("${motcua.kiosk.token:}") String token) {
        return RemoteQuestions.start(address(server, token), token);
    }

    @Bean(destroyMethod = "close")
    RemoteDeviceHost deviceHost(
            @Value("${motcua.kiosk.server:}") String server, @Value("${motcua.kiosk.token:}") String token) {
        return new RemoteDeviceHost(address(server, token), token);
    }

    private static URI address(String server, String token) {
        if (server.isBlank() || token.isBlank()) {
            throw new MissingSetting(
                    "role kiosk needs --motcua.kiosk.server=http://… and --motcua.kiosk.token-file=… with the token of"
                            + " a device with role KIOSK");
        }
        return URI.create(server);
    }

    /** This computer is the kiosk; the server knows it by its token. */
    @Bean
    KioskIdentity kioskIdentity(KioskProperties properties) {
        return new KioskIdentity() {
            @Override
            public Optional<String> deviceId() {
                return Optional.of(properties.device());
            }

            @Override
            public boolean isThisComputer() {
                return Visitors.isFromThisComputer();
            }
        };
    }

    @Bean
    PrinterWatch printerWatch() {
        return () -> true;
    }
}
