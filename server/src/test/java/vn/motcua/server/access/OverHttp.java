package vn.motcua.server.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.access.account.LocalAdministration;
import vn.motcua.server.access.identity.Caller;
import vn.motcua.server.access.identity.Tokens;
import vn.motcua.server.access.pairing.Devices;
import vn.motcua.server.access.signin.StaffSessions;
import vn.motcua.server.access.signin.StaffStore;
import vn.motcua.server.hall.LocalHall;

/** A server on a port of its own with a fresh SQLite file, and the means to let anybody in. */
@SpringBootTest(
        classes = ServerAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.flyway.locations=classpath:db/migration/common,classpath:db/migration/{vendor}",
            "spring.flyway.table=schema_history",
            "spring.jackson.default-property-inclusion=non_null",
            "springdoc.api-docs.path=/api/v1/openapi",
            "motcua.setup.demonstration=true",
            "motcua.pairing.trust-loopback=false",
            "motcua.limits.changes-per-second=10000",
            "motcua.limits.stranger-per-second=10000",
            "motcua.setup.staff[0].account=canbo1",
            "motcua.setup.staff[0].role=CLERK",
            "motcua.setup.staff[0].password=sen-trang-2026",
        })
@DirtiesContext
public abstract class OverHttp {

    @TempDir
    static Path directory;

    @LocalServerPort
    public int port;

    @Autowired
    public LocalHall hall;

    @Autowired
    public Devices devices;

    @Autowired
    public StaffSessions sessions;

    @Autowired
    public StaffStore staff;

    @Autowired
    public LocalAdministration administration;

    public final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void storage(DynamicPropertyRegistry properties) {
        properties.add("motcua.storage.directory", () -> directory.resolve("data"));
    }

    /** A token that lets its bearer in with this role. */
    public String token(Role role) {
        if (!role.isStaff()) {
            String token = Tokens.random();
            devices.add(role.name(), role, token);
            return token;
        }
        String account = role.name().toLowerCase(java.util.Locale.ROOT);
        if (staff.find(account).isEmpty()) {
            staff.insert(account, "Nguyễn Thị " + role, role, "no password", Optional.empty());
        }
        return sessions.begin(staff.find(account).orElseThrow().identity(), Caller.INSIDE);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpRequest.Builder post(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
        return send(request.header("Authorization", "Bearer " + token));
    }

    /** Of thirty requests at once, each with another X-Forwarded-For, how many are told that they come too fast. */
    long tooFast(IntFunction<String> forwardedFor) {
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(1, 31)
                .mapToObj(number -> http.sendAsync(
                        post("/api/v1/pairings/claim", "{\"claim\":\"none\"}")
                                .header("X-Forwarded-For", forwardedFor.apply(number))
                                .build(),
                        BodyHandlers.ofString()))
                .toList();
        return all.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() == 429)
                .count();
    }
}
