package vn.motcua.launcher.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import vn.motcua.launcher.tls.PinnedAuthority;

/**
 * Makes one profile's browser trust the hall's authority. Chromium on Linux reads certificates from the NSS database of its user,
 * {@code $HOME/.pki/nssdb} (seen on Chromium 156); it is given a home of its own below the profile, so that nothing else on this
 * computer trusts more than before.
 */
final class BrowserTrust {

    private static final String NICKNAME = "motcua";
    private static final long PATIENCE_SECONDS = 30;

    private BrowserTrust() {}

    /**
     * @return what the browser's environment needs
     * @throws IOException with the mend, if {@code certutil} is missing or refuses the file
     */
    static Map<String, String> of(Path authority, Path profile) throws IOException {
        Path home = profile.resolve("home");
        Path database = home.resolve(".pki/nssdb");
        Files.createDirectories(database);
        String named = "sql:" + database;
        if (!Files.exists(database.resolve("cert9.db"))) {
            certutil("-N", "-d", named, "--empty-password");
        }
        certutil("-A", "-d", named, "-n", NICKNAME, "-t", "C,,", "-i", authority.toString());
        return Map.of("HOME", home.toString());
    }

    /** For the keeper's own questions to the server. */
    static SSLContext context(Path authority) throws IOException {
        try {
            return PinnedAuthority.contextTrusting(authority);
        } catch (CertificateException e) {
            throw new IOException("%s holds no certificate".formatted(authority), e);
        }
    }

    private static void certutil(String... arguments) throws IOException {
        List<String> command =
                Stream.concat(Stream.of("certutil"), Arrays.stream(arguments)).toList();
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException("--authority needs the program certutil (Debian: apt-get install libnss3-tools)", e);
        }
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("%s: %s".formatted(String.join(" ", command), said));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
