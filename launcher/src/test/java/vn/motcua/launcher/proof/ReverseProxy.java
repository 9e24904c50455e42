package vn.motcua.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real proxy of the kind that offices have, with a recipe of docs/proxies.md word for word, but for names, ports and files. */
final class ReverseProxy implements AutoCloseable {

    private static final Path RECIPES = Path.of("..", "docs", "proxies.md");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    enum Kind {
        NGINX("nginx-light", "/usr/sbin/nginx"),
        CADDY("caddy", "/usr/bin/caddy"),
        APACHE("apache2-bin", "/usr/sbin/apache2");

        private final String debianPackage;
        private final Path program;

        Kind(String debianPackage, String program) {
            this.debianPackage = debianPackage;
            this.program = Path.of(program);
        }

        private String language() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;
    private final Path folder;
    private final URI address;
    private final Process process;

    /**
     * Starts one, and waits until it listens.
     *
     * @param prefix below which path, or nothing: decides on the recipe
     * @param certificate whether it answers https, with the certificate of {@link ProxyCertificate}
     */
    ReverseProxy(Kind kind, Path folder, String prefix, int server, Optional<ProxyCertificate> certificate)
            throws IOException {
        need(Files.isExecutable(kind.program), kind.program.toString(), kind.debianPackage);
        this.kind = kind;
        this.folder = Files.createDirectories(folder);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        this.address =
                URI.create("%s://localhost:%d%s".formatted(certificate.isPresent() ? "https" : "http", port, prefix));
        String recipe = replaceOnce(recipe(kind, !prefix.isEmpty()), "127\\.0\\.0\\.1:8080", "127.0.0.1:" + server);
        Path configuration = Files.writeString(
                folder.resolve("proxy.conf"),
                switch (kind) {
                    case NGINX -> nginx(folder, recipe, port, certificate);
                    case CADDY -> caddy(folder, recipe, port, certificate);
                    case APACHE -> apache(folder, recipe, port, certificate);
                });
        this.process = new ProcessBuilder(command(kind, configuration))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("proxy.log").toFile())
                .start();
        await().atMost(PATIENCE).pollInSameThread().until(() -> listens(port) || !process.isAlive());
        assertThat(process.isAlive()).as("%s: %s", kind, log()).isTrue();
    }

    /** Fails where everything must be there, and leaves the test out loudly where not. */
    static void need(boolean there, String what, String debianPackage) {
        if (!there && "required".equals(System.getProperty("motcua.oracles"))) {
            fail("missing: %s. ./test installs %s as root; see there".formatted(what, debianPackage));
        } else if (!there) {
            abort("NOT TESTED: missing " + what + "; run ./test");
        }
    }

    /** The first recipe for a kind is that of a host of its own, the second that below a path. */
    private static String recipe(Kind kind, boolean belowPath) throws IOException {
        List<String> recipes = Pattern.compile("(?ms)^```%s\\n(.*?)^```$".formatted(kind.language()))
                .matcher(Files.readString(RECIPES))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(recipes).as("recipes for %s in %s", kind, RECIPES).hasSize(2);
        return recipes.get(belowPath ? 1 : 0);
    }

    /** What is put in place of a part of a recipe must be there, or the recipe is another than the tested one. */
    private static String replaceOnce(String recipe, String pattern, String with) {
        assertThat(Pattern.compile(pattern).matcher(recipe).results().count())
                .as("%s in %s", pattern, recipe)
                .isEqualTo(1);
        return recipe.replaceAll(pattern, Matcher.quoteReplacement(with));
    }

    private static String withCertificate(String recipe, ProxyCertificate certificate) {
        String named =
                replaceOnce(recipe, "/etc/ssl/motcua\\.pem", certificate.chain().toString());
        return replaceOnce(named, "/etc/ssl/motcua\\.key", certificate.key().toString());
    }

    /** As the document says: without the lines that begin with ssl, SSL or tls. */
    private static String withoutTls(String recipe) {
        return recipe.replaceAll("(?m)^ *(ssl|SSL|tls).*\\n", "");
    }

    private static String nginx(Path folder, String recipe, int port, Optional<ProxyCertificate> certificate) {
        String named = replaceOnce(recipe, "server_name [a-z.]+;", "server_name localhost;");
        String site = certificate
                .map(with -> replaceOnce(
                        withCertificate(named, with), "listen 443 ssl;", "listen 127.0.0.1:%d ssl;".formatted(port)))
                .orElseGet(() ->
                        replaceOnce(withoutTls(named), "listen 443 ssl;", "listen 127.0.0.1:%d;".formatted(port)));
        return """
                daemon off; master_process off; pid %1$s/nginx.pid; error_log %1$s/error.log;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                %2$s}
                """.formatted(folder.toAbsolutePath(), site);
    }

    private static String caddy(Path folder, String recipe, int port, Optional<ProxyCertificate> certificate) {
        String name = "(?m)^[a-z.]+ \\{$";
        String site = certificate
                .map(with -> replaceOnce(
                        withCertificate(recipe, with),
                        name,
                        "https://localhost:%d {\n    bind 127.0.0.1".formatted(port)))
                .orElseGet(() -> replaceOnce(
                        withoutTls(recipe), name, "http://localhost:%d {\n    bind 127.0.0.1".formatted(port)));
        return """
                {
                    admin off
                    auto_https disable_redirects
                    storage file_system %s
                }
                %s""".formatted(folder.toAbsolutePath().resolve("storage"), site);
    }

    private static String apache(Path folder, String recipe, int port, Optional<ProxyCertificate> certificate)
            throws IOException {
        String named = replaceOnce(recipe, "ServerName [a-z.]+", "ServerName localhost");
        String site = replaceOnce(
                certificate.map(with -> withCertificate(named, with)).orElseGet(() -> withoutTls(named)),
                "\\*:443",
                "127.0.0.1:" + port);
        String modules = Stream.of("mpm_event", "authz_core", "alias", "ssl", "proxy", "proxy_http", "headers")
                .map(module -> "LoadModule %1$s_module /usr/lib/apache2/modules/mod_%1$s.so%n".formatted(module))
                .collect(Collectors.joining());
        return """
                ServerRoot %1$s
                DefaultRuntimeDir %1$s
                PidFile %1$s/apache.pid
                ErrorLog %1$s/error.log
                %2$s%3$sServerName localhost
                Listen 127.0.0.1:%4$d
                %5$s""".formatted(
                folder.toAbsolutePath(), modules, isRoot() ? "User www-data\nGroup www-data\n" : "", port, site);
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static List<String> command(Kind kind, Path configuration) {
        String program = kind.program.toString();
        String file = configuration.toAbsolutePath().toString();
        return switch (kind) {
            case NGINX -> List.of(program, "-c", file);
            case CADDY -> List.of(program, "run", "--adapter", "caddyfile", "--config", file);
            case APACHE -> List.of(program, "-D", "FOREGROUND", "-f", file);
        };
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    /** What people type, the path included, without a slash at its end. */
    URI address() {
        return address;
    }

    private String log() throws IOException {
        Path errors = folder.resolve("error.log");
        return Files.readString(folder.resolve("proxy.log")) + (Files.exists(errors) ? Files.readString(errors) : "");
    }

    @Override
    public String toString() {
        return kind + " at " + address;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
