package vn.motcua.launcher.attack;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Findings that need no load: what one request, or a handful, can get. */
final class DoorAttacks {

    private static final List<String> FORGED = List.of(
            "X-Forwarded-For: 127.0.0.1",
            "X-Forwarded-For: ::1",
            "X-Forwarded-For: 127.0.0.1, 127.0.0.1",
            "Forwarded: for=127.0.0.1;proto=https;host=localhost",
            "X-Real-IP: 127.0.0.1",
            "X-Forwarded-Host: localhost\r\nX-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Proto: https");

    private final Hall hall;
    private final Table table;

    DoorAttacks(Hall hall, Table table) {
        this.hall = hall;
        this.table = table;
    }

    void run() throws Exception {
        forgedAddresses();
        forgedHosts();
        marksOnly();
        foreignSignIn();
        foreignPairings();
        devicesOfOthers();
        secretsOfTickets();
        headers();
        classNames();
        others();
        guesses(); // last: it leaves a lock behind
    }

    private Line.Answer ask(String method, String path, String headers, String body) {
        return Line.once(hall, hall.attacker(), method, path, headers, body);
    }

    private void forgedAddresses() throws InterruptedException {
        for (String header : FORGED) {
            String headers = Hall.json() + header + "\r\n";
            String claim = ask("POST", "/api/v1/pairings", headers, "{\"role\":\"KIOSK\"}").field("claim");
            int status = ask("POST", "/api/v1/pairings/claim", headers, "{\"claim\":\"%s\"}".formatted(claim))
                    .status();
            table.row("C2", "let in with " + header.replace("\r\n", " + "), "claim " + status, status >= 202); // 200 would be a token
            TimeUnit.MILLISECONDS.sleep(300);
        }
        var number = new AtomicInteger();
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            refused += ask(
                                            "POST",
                                            "/api/v1/pairings/claim",
                                            Hall.json() + "X-Forwarded-For: 10.9.8." + number.incrementAndGet() + "\r\n",
                                            "{\"claim\":\"x\"}")
                                    .status()
                            == 429
                    ? 1
                    : 0;
        }
        table.row("C2", "60 requests, each from another forged address", refused + " refused as too fast", refused > 0);
        TimeUnit.SECONDS.sleep(3);
    }

    private void forgedHosts() {
        for (String path : List.of("/counter", "/desk", "/admin")) {
            Line.Answer answer = ask(
                    "GET",
                    path,
                    "Accept: text/html\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\n",
                    "");
            String location = answer.header("location");
            table.row(
                    "Low",
                    "Location of " + path + " with a foreign Host",
                    answer.status() + " " + location,
                    !location.contains("evil.example") && answer.status() != 0);
        }
    }

    private void marksOnly() {
        for (String words : List.of("%CC%81", "%CC%80%CC%81%20%CC%89", "a%20%CC%81", "%EF%B8%8F", "%00")) {
            Line.Answer answer = ask("GET", "/api/v1/public/procedures/search?q=" + words, "", "");
            table.row("M4", "search for " + words, Integer.toString(answer.status()), answer.status() != 500);
        }
    }

    private void foreignSignIn() {
        Line.Answer answer = ask(
                "POST",
                "/sign-in",
                "Origin: http://evil.example\r\nSec-Fetch-Site: cross-site\r\nReferer: http://evil.example/\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n",
                "username=quantri&password=" + Hall.PASSWORD);
        boolean cookie = answer.header("set-cookie").contains("motcua_staff");
        table.row(
                "M5",
                "a foreign page posts the sign-in form",
                answer.status() + (cookie ? " with a session" : ""),
                !cookie);
    }

    private void foreignPairings() throws InterruptedException {
        String own = Line.once(hall, hall.address(1), "POST", "/api/v1/pairings", Hall.json(), "{\"role\":\"KIOSK\"}")
                .field("claim");
        for (int i = 0; i < 70; i++) {
            ask("POST", "/api/v1/pairings", Hall.json(), "{\"role\":\"KIOSK\"}");
            TimeUnit.MILLISECONDS.sleep(110);
        }
        int status = Line.once(
                        hall,
                        hall.address(1),
                        "POST",
                        "/api/v1/pairings/claim",
                        Hall.json(),
                        "{\"claim\":\"%s\"}".formatted(own))
                .status();
        table.row("M6", "70 foreign pairings, then the hall's own code", "claim " + status, status == 202);
    }

    private void devicesOfOthers() {
        int display = ask(
                        "POST",
                        "/api/v1/keypads/1/keys",
                        Hall.bearer(Hall.DISPLAY) + Hall.command(),
                        "{\"action\":\"NEXT\",\"digits\":\"\"}")
                .status();
        table.row("M1", "a display presses a key of counter 1's keypad", Integer.toString(display), display == 403);
        Line.Answer ticket = ask(
                "POST", "/api/v1/tickets", Hall.bearer(Hall.KIOSK) + Hall.command(), "{\"service\":\"HO_TICH\"}");
        String id = ticket.field("ticket");
        int slip = ask(
                        "POST",
                        "/api/v1/tickets/" + id + "/slips",
                        Hall.bearer(Hall.OTHER_KIOSK) + Hall.command(),
                        "{\"device\":\"kiosk-1/printer\",\"state\":\"CONFIRMED\",\"reason\":\"\",\"copy\":1}")
                .status();
        table.row("M1", "a kiosk records a slip of another", Integer.toString(slip), slip == 403 || slip == 404);
        int cancel = ask(
                        "POST",
                        "/api/v1/tickets/" + id + "/cancel",
                        Hall.bearer(Hall.OTHER_KIOSK) + Hall.command(),
                        "")
                .status();
        table.row(
                "M2",
                "a kiosk gives a number back whose secret it has not read",
                Integer.toString(cancel),
                cancel >= 400 && cancel < 500);
    }

    private void secretsOfTickets() {
        String id = ask("POST", "/api/v1/tickets", Hall.bearer(Hall.KIOSK) + Hall.command(), "{\"service\":\"HO_TICH\"}")
                .field("ticket");
        int status = ask("GET", "/api/v1/public/tickets/" + id, "", "").status();
        table.row("M2", "follow a number by its name alone", id + ": " + status, status == 404 || status == 403);
    }

    private void headers() {
        for (String path : List.of("/sign-in", "/kiosk")) {
            Line.Answer answer = ask("GET", path, "Accept: text/html\r\n", "");
            String policy = answer.header("content-security-policy");
            boolean held = answer.header("x-content-type-options").equals("nosniff")
                    && !answer.header("referrer-policy").isEmpty()
                    && answer.header("cache-control").contains("no-store")
                    && policy.matches(".*base-uri '(none|self)'.*"); // Vaadin's page names its base
            table.row("Low", "headers of " + path, answer.status() + " " + answer.header("cache-control"), held);
        }
    }

    private void classNames() {
        for (String body : List.of("", "{", "{\"role\":\"MOON\"}", "[]")) {
            Line.Answer answer = ask("POST", "/api/v1/pairings", Hall.json(), body);
            String text = answer.body().toLowerCase(Locale.ROOT);
            table.row(
                    "Low",
                    "what a 400 tells, body '" + body + "'",
                    answer.status() + " " + answer.body().length() + " characters",
                    answer.status() == 400
                            && !text.contains("vn.motcua")
                            && !text.contains("springframework")
                            && !text.contains("java."));
        }
        Line.Answer bad = ask("GET", "/api/v1/[x]|", "", "");
        table.row("Low", "an address that is none", Integer.toString(bad.status()), bad.status() == 400 && !bad.body().contains("apache"));
    }

    private void others() throws Exception {
        String token = ask(
                        "POST",
                        "/api/v1/session",
                        Hall.json(),
                        "{\"account\":\"hoa\",\"password\":\"%s\"}".formatted(Hall.PASSWORD))
                .field("token");
        int day = ask("POST", "/api/v1/day/anything", Hall.bearer(token) + Hall.command(), "").status();
        table.row("Low", "POST /api/v1/day/anything by a manager", Integer.toString(day), day >= 400 && day < 500);
        try (Line socket = Line.open(hall, hall.attacker(), 60_000)) {
            socket.write("GET /ws HTTP/1.1\r\nHost: " + hall.host() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            int status = socket.answer().status();
            long begun = System.nanoTime();
            boolean ended = status != 101 || socket.ends();
            table.row(
                    "Low",
                    "a socket that never says CONNECT",
                    "%d, %s after %d s"
                            .formatted(
                                    status,
                                    ended ? "closed" : "still open",
                                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)),
                    ended);
        }
    }

    private void guesses() throws Exception {
        String seen = LoadAttacks.tally(100, 100, 0, i -> {
            Line.Answer answer = ask(
                    "POST", "/api/v1/session", Hall.json(), "{\"account\":\"lan\",\"password\":\"doan-lan-%d\"}".formatted(i));
            return Integer.toString(answer.status());
        });
        int evaluated = count(seen, "401");
        table.row("H2", "100 guesses at once at one account", seen, evaluated <= 10);
        String unknown = LoadAttacks.tally(20, 20, 0, i -> {
            Line.Answer answer = Line.once(
                    hall,
                    hall.address(2),
                    "POST",
                    "/api/v1/session",
                    Hall.json(),
                    "{\"account\":\"khong-co\",\"password\":\"doan-%d\"}".formatted(i));
            return Integer.toString(answer.status());
        });
        table.row("H2", "the same at a name that does not exist", unknown, !unknown.contains("423"));
        String form = LoadAttacks.tally(40, 40, 0, i -> {
            Line.Answer answer = Line.once(
                    hall,
                    hall.address(3),
                    "POST",
                    "/sign-in",
                    "Content-Type: application/x-www-form-urlencoded\r\nOrigin: http://" + hall.host() + ":" + hall.port()
                            + "\r\nHost: " + hall.host() + ":" + hall.port() + "\r\n",
                    "username=hoa&password=doan-" + i);
            return answer.status() + " " + answer.header("location");
        });
        table.row("H2", "40 tries at once on the sign-in form", form, form.contains("/sign-in?busy=") && count(form, "302 /sign-in?error") <= 10);
        int owner = Line.once(
                        hall,
                        hall.address(4),
                        "POST",
                        "/api/v1/session",
                        Hall.json(),
                        "{\"account\":\"quantri\",\"password\":\"%s\"}".formatted(Hall.PASSWORD))
                .status();
        table.row("H2", "somebody else signs in meanwhile, elsewhere", Integer.toString(owner), owner == 200);
    }

    private static int count(String tally, String status) {
        int at = tally.indexOf(status + "=");
        return at < 0
                ? 0
                : Integer.parseInt(tally.substring(at + status.length() + 1).split("[,}]", 2)[0]);
    }
}
