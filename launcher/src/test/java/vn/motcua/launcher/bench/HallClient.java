package vn.motcua.launcher.bench;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import vn.motcua.launcher.bench.HttpLine.Response;

/** One system at the server's REST door. Every command must be carried out: a refusal ends the benchmark. For one thread. */
final class HallClient implements AutoCloseable {

    private static final AtomicLong KEYS = new AtomicLong();
    private static final String ISSUE = "{\"service\":\"%s\"}".formatted(Desk.SERVICE);

    private final HttpLine line;

    HallClient(ServerProcess server) throws IOException {
        line = new HttpLine(server.port(), Desk.SYSTEM_TOKEN);
    }

    /** What a command was answered, and how long its request took. */
    record Done(String body, long nanos, long acknowledgedAt) {

        String ticket() {
            return text(body, "\"ticket\":\"");
        }

        long position() {
            return number(body, "\"position\":");
        }
    }

    Done issue() throws IOException {
        return command("/api/v1/tickets", ISSUE, 201);
    }

    Done callNext(int counter) throws IOException {
        return command("/api/v1/counters/" + counter + "/call-next", "{}", 200);
    }

    Done noShow(int counter, String ticket) throws IOException {
        return command("/api/v1/counters/" + counter + "/no-show", "{\"ticket\":\"" + ticket + "\"}", 200);
    }

    void slip(String ticket, String state) throws IOException {
        command(
                "/api/v1/tickets/" + ticket + "/slips",
                "{\"device\":\"bench/printer\",\"state\":\"" + state + "\",\"reason\":\"\",\"copy\":1}",
                200);
    }

    void open(int counter) throws IOException {
        command("/api/v1/counters/" + counter + "/open", "{\"clerk\":\"c" + counter + "\"}", 200);
    }

    /** How long the server takes to answer what it need not think about. */
    long alive() throws IOException {
        long begun = System.nanoTime();
        expect(line.get("/alive"), 200);
        return System.nanoTime() - begun;
    }

    private Done command(String path, String body, int status) throws IOException {
        String key = "bench-" + ProcessHandle.current().pid() + "-" + KEYS.incrementAndGet();
        long begun = System.nanoTime();
        Response response = line.post(path, key, body);
        long ended = System.nanoTime();
        expect(response, status);
        return new Done(response.body(), ended - begun, ended);
    }

    private static void expect(Response response, int status) {
        if (response.status() != status) {
            throw new IllegalStateException("expected %d, was answered %s".formatted(status, response));
        }
    }

    static String text(String json, String before) {
        int from = json.indexOf(before) + before.length();
        return json.substring(from, json.indexOf('"', from));
    }

    static long number(String json, String before) {
        int from = json.indexOf(before) + before.length();
        int until = from;
        while (Character.isDigit(json.charAt(until))) {
            until++;
        }
        return Long.parseLong(json.substring(from, until));
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
