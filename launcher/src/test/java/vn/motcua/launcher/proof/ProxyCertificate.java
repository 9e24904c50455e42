package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An office's certificate for this computer, of an authority of its own, made with OpenSSL.
 *
 * @param authority the authority's certificate, PEM
 * @param chain the certificate of {@code localhost}, PEM
 * @param key its key, PEM
 */
record ProxyCertificate(Path authority, Path chain, Path key) {

    static ProxyCertificate make(Path folder) throws IOException, InterruptedException {
        Path openssl = Path.of("/usr/bin/openssl");
        ReverseProxy.need(Files.isExecutable(openssl), openssl.toString(), "openssl");
        Files.createDirectories(folder);
        Path authority = folder.resolve("authority.pem").toAbsolutePath();
        Path authorityKey = folder.resolve("authority.key").toAbsolutePath();
        Path chain = folder.resolve("localhost.pem").toAbsolutePath();
        Path key = folder.resolve("localhost.key").toAbsolutePath();
        run("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=Office"
                + " -keyout %s -out %s".formatted(authorityKey, authority));
        run("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost"
                + " -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -addext basicConstraints=critical,CA:FALSE"
                + " -addext extendedKeyUsage=serverAuth -CA %s -CAkey %s -keyout %s -out %s"
                        .formatted(authority, authorityKey, key, chain));
        return new ProxyCertificate(authority, chain, key);
    }

    /** A browser's environment whose user trusts the authority, as a technician sets it up. */
    Map<String, String> trusting(Path home) throws IOException, InterruptedException {
        Path database = Files.createDirectories(home.resolve(".pki/nssdb"));
        run("certutil -N -d sql:%s --empty-password".formatted(database));
        run("certutil -A -d sql:%s -n office -t C,, -i %s".formatted(database, authority));
        var environment = new HashMap<>(System.getenv());
        environment.put("HOME", home.toString());
        return environment;
    }

    private static void run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command.split(" ", -1)))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
    }
}
