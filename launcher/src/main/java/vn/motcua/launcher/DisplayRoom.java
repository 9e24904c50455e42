package vn.motcua.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import vn.motcua.display.DisplayRole;
import vn.motcua.display.Speaker;
import vn.motcua.hardware.audio.ClipPlayer;
import vn.motcua.hardware.audio.WavClip;
import vn.motcua.hardware.audio.WavJoin;
import vn.motcua.launcher.devices.SoundNews;
import vn.motcua.launcher.start.MissingSetting;
import vn.motcua.wire.client.RemoteDeviceHost;
import vn.motcua.wire.client.RemoteFeed;
import vn.motcua.wire.client.RemoteKeypadDesk;

/** Opens the walls on a computer of their own: it follows the server's calls and says them through its sound card. */
@Configuration(proxyBeanMethods = false)
@Profile("display")
@Import(DisplayRole.class)
class DisplayRoom {

    private static final Duration GAP = Duration.ofMillis(90);

    /**
     * @param server for instance {@code http://192.168.1.10:8080}
     * @param token of a device with role DISPLAY
     */
    @Bean(initMethod = "start", destroyMethod = "close")
    RemoteFeed feed(
            @Value("${motcua.display.server:}") String server, @Value("${motcua.display.token:}") String token) {
        check(server, token);
        return new RemoteFeed(URI.create(server), token, Clock.systemUTC());
    }

    @Bean(destroyMethod = "close")
    RemoteDeviceHost deviceHost(
            @Value("${motcua.display.server:}") String server, @Value("${motcua.display.token:}") String token) {
        check(server, token);
        return new RemoteDeviceHost(URI.create(server), token);
    }

    private static void check(String server, String token) {
        if (server.isBlank() || token.isBlank()) {
            throw new MissingSetting(
                    "role display needs --motcua.display.server=http://… and --motcua.display.token-file=… with the"
                            + " token of a device with role DISPLAY");
        }
    }

    /** The port for keypads that are connected to this computer. */
    @Bean(destroyMethod = "close")
    RemoteKeypadDesk keypadDesk(
            @Value("${motcua.display.server:}") String server, @Value("${motcua.display.token:}") String token) {
        return new RemoteKeypadDesk(URI.create(server), token);
    }

    @Bean(destroyMethod = "close")
    ClipPlayer clipPlayer() {
        return ClipPlayer.start("loudspeaker");
    }

    @Bean(destroyMethod = "close")
    SoundNews soundNews(RemoteDeviceHost host, ClipPlayer player) {
        return new SoundNews(host, player, Clock.systemUTC());
    }

    @Bean
    Speaker speaker(ClipPlayer player) {
        Map<String, WavClip> read = new ConcurrentHashMap<>();
        return clips -> {
            List<WavClip> parts = clips.stream()
                    .map(name -> read.computeIfAbsent(name, DisplayRoom::readClip))
                    .toList();
            player.play(WavJoin.join(parts, GAP));
        };
    }

    private static WavClip readClip(String name) {
        try (InputStream file =
                DisplayRoom.class.getResourceAsStream("/META-INF/resources/display/clips/%s.wav".formatted(name))) {
            if (file == null) {
                throw new IllegalStateException("there is no clip '%s' in the display room".formatted(name));
            }
            return WavClip.parse(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read clip '%s'".formatted(name), e);
        }
    }
}
