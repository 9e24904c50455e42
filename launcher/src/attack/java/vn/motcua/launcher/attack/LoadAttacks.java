package vn.motcua.launcher.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** H1: one client takes all it can get, while a kiosk at the same address issues tickets. */
final class LoadAttacks {

    private static final double P99_MS = 100;
    private static final double GROWTH_MIB = 96;

    private final Hall hall;
    private final Table table;
    private final long server;
    private final String service;

    /** @param server process id, for its memory */
    LoadAttacks(Hall hall, Table table, long server, String service) {
        this.hall = hall;
        this.table = table;
        this.server = server;
        this.service = service;
    }

    @FunctionalInterface
    private interface Attack {
        String run() throws Exception;
    }

    void run() throws Exception {
        warmUp();
        during("nothing, to compare", this::nothing);
        during("220 bodies, a byte every two seconds, 40 s", this::slowBodies);
        during("1,000 requests whose headers never end", this::slowHeaders);
        during("2,000 connections that stay idle", this::hoardedConnections);
        during("3,000 kiosk pages of nobody in 100 s", this::manyPages);
        during("24 page requests of 9 MB at once, announced and not", this::largeBodies);
        during("400 readers who take nothing of what they asked for", this::slowReaders);
        during("500 phones, 30 counters, 10 displays of one address", this::aFullHall);
    }

    private void warmUp() throws InterruptedException {
        for (int round = 0; round < 400; round++) {
            Line.once(hall, hall.attacker(), "POST", "/api/v1/tickets", Hall.bearer(Hall.KIOSK) + Hall.command(),
                    "{\"service\":\"%s\"}".formatted(service));
        }
        TimeUnit.SECONDS.sleep(2);
    }

    private void during(String what, Attack attack) throws Exception {
        double before = residentMib();
        double p50;
        double p99;
        int lost;
        int issued;
        String seen;
        try (KioskAtWork kiosk = new KioskAtWork(hall, service)) {
            seen = attack.run();
            p50 = kiosk.ms(50);
            p99 = kiosk.ms(99);
            lost = kiosk.lost();
            issued = kiosk.issued();
        }
        double after = residentMib();
        boolean alive = Line.once(hall, hall.attacker(), "GET", "/alive", "", "").status() == 200;
        table.row(
                "H1",
                what,
                "%s; tickets %d, lost %d, p50 %.1f ms, p99 %.1f ms; memory %.0f -> %.0f MiB"
                        .formatted(seen, issued, lost, p50, p99, before, after),
                alive && lost == 0 && p99 <= P99_MS && after - before <= GROWTH_MIB);
        TimeUnit.SECONDS.sleep(3);
    }

    /** What the process holds, as ps tells it (proc(5)); 0 if it is gone. */
    private double residentMib() throws IOException {
        Path status = Path.of("/proc", Long.toString(server), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) / 1_024;
            }
        }
        return 0;
    }

    private String nothing() throws InterruptedException {
        TimeUnit.SECONDS.sleep(15);
        return "quiet";
    }

    private String slowBodies() throws Exception {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 220; i++) {
            Line line = Line.open(hall, hall.attacker(), 1_000);
            line.write("POST /api/v1/session HTTP/1.1\r\nHost: hall\r\n" + Hall.json() + "Content-Length: 4000\r\n\r\n{");
            lines.add(line);
        }
        return drip(lines, " ", 20, 2);
    }

    private String slowHeaders() throws Exception {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            try {
                Line line = Line.open(hall, hall.attacker(), 1_000);
                line.write("GET /alive HTTP/1.1\r\nHost: hall\r\nX-Slow: ");
                lines.add(line);
            } catch (IOException e) {
                break; // no more are taken
            }
        }
        return lines.size() + " begun, " + drip(lines, "a", 10, 2);
    }

    private static String drip(List<Line> lines, String text, int rounds, int everyS) throws InterruptedException {
        List<Line> left = new ArrayList<>(lines);
        for (int round = 0; round < rounds; round++) {
            left.removeIf(line -> !writes(line, text));
            TimeUnit.SECONDS.sleep(everyS);
        }
        left.removeIf(line -> !writes(line, text));
        lines.forEach(LoadAttacks::hangUp);
        return "%d of %d still open at the end".formatted(left.size(), lines.size());
    }

    private static boolean writes(Line line, String text) {
        try {
            line.write(text);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void hangUp(Line line) {
        try {
            line.close();
        } catch (IOException e) {
            System.err.println("had ended: " + e.getMessage());
        }
    }

    private String hoardedConnections() throws Exception {
        List<Line> lines = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            try {
                Line line = Line.open(hall, hall.attacker(), 3_000);
                line.send("GET", "/alive", "", "");
                line.answer();
                lines.add(line);
            } catch (IOException e) {
                refused++;
            }
        }
        int fresh = Line.once(hall, hall.attacker(), "GET", "/", "", "").status();
        TimeUnit.SECONDS.sleep(5);
        lines.forEach(LoadAttacks::hangUp);
        return "%d opened, %d refused, a newcomer gets %d".formatted(lines.size(), refused, fresh);
    }

    private String manyPages() throws Exception {
        return tally(3_000, 30, 100, i -> {
            Line.Answer page = Line.once(hall, hall.attacker(), "GET", "/kiosk", "Accept: text/html\r\n", "");
            if (page.status() != 200) {
                return "page " + page.status();
            }
            String cookie = page.header("set-cookie").lines().findFirst().orElse("").split(";", 2)[0];
            Line.Answer init = Line.once(
                    hall,
                    hall.attacker(),
                    "GET",
                    "/?v-r=init&location=kiosk&query=",
                    cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n",
                    "");
            return "page opened, " + init.status();
        });
    }

    private String largeBodies() throws Exception {
        String body = "[" + "\"aaaaaaaa\",".repeat(820_000) + "\"\"]";
        return tally(24, 24, 0, i -> {
            String page = i % 2 == 0 ? "/?v-r=uidl&v-uiId=0" : "/sign-in";
            return "answer "
                    + Line.once(hall, hall.attacker(), "POST", page, "Content-Type: application/json\r\n", body)
                            .status();
        });
    }

    private String slowReaders() throws Exception {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            try {
                Line line = Line.open(hall, hall.attacker(), 1_000);
                for (int request = 0; request < 20; request++) {
                    line.send("GET", "/lumo/lumo.css", "", "");
                }
                lines.add(line);
            } catch (IOException e) {
                break;
            }
        }
        TimeUnit.SECONDS.sleep(20);
        lines.forEach(LoadAttacks::hangUp);
        return lines.size() + " asked";
    }

    /** Load that is no attack: everything the hall has stands behind one address, and goes on. */
    private String aFullHall() throws Exception {
        return tally(500 * 4 + 30 * 20 + 10 * 20, 64, 20, i -> {
            if (i % 14 == 0) {
                return "counter " + Line.once(hall, hall.attacker(), "GET", "/api/v1/snapshot", Hall.bearer(Hall.SYSTEM), "").status();
            }
            if (i % 14 == 1) {
                return "display " + Line.once(hall, hall.attacker(), "GET", "/api/v1/entries?after=0&limit=1", Hall.bearer(Hall.DISPLAY), "").status();
            }
            return "phone " + Line.once(hall, hall.attacker(), "GET", "/api/v1/public/questions/search?q=khai", "", "").status();
        });
    }

    @FunctionalInterface
    interface Try {
        String run(int number) throws Exception;
    }

    /** Does it so often, so many at once, spread over so many seconds, and counts what came of it. */
    static String tally(int times, int atOnce, int seconds, Try what) throws InterruptedException, ExecutionException {
        Map<String, Integer> seen = new TreeMap<>();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                Callable<String> one = () -> {
                    long at = begun + TimeUnit.SECONDS.toNanos(seconds) / times * number;
                    TimeUnit.NANOSECONDS.sleep(Math.max(0, at - System.nanoTime()));
                    return what.run(number);
                };
                all.add(threads.submit(one));
            }
            for (Future<String> one : all) {
                seen.merge(one.get(), 1, Integer::sum);
            }
        }
        return seen.toString();
    }
}
