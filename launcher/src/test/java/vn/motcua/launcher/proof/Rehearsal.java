package vn.motcua.launcher.proof;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A small busy morning over the interface, so that pictures show a hall at work and not an empty one. */
final class Rehearsal {

    private static final List<String> ARRIVALS = List.of(
            "HO_TICH",
            "CHUNG_THUC",
            "CHUNG_THUC",
            "DAT_DAI_MT",
            "HO_TICH",
            "TRA_KET_QUA",
            "CHUNG_THUC",
            "BTXH_NCC",
            "KINH_DOANH",
            "HO_TICH",
            "DAT_DAI_MT",
            "CHUNG_THUC",
            "XAY_DUNG_GT",
            "TRA_KET_QUA",
            "HO_TICH",
            "CHUNG_THUC",
            "DAT_DAI_MT",
            "VH_YT_GD",
            "CHUNG_THUC",
            "HO_TICH",
            "NGANH_DOC",
            "TRA_KET_QUA",
            "CHUNG_THUC",
            "DAT_DAI_MT");

    private static String waiting = "";

    private Rehearsal() {}

    static void morning(Server server) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String service : ARRIVALS) {
                String answer = post(http, server, "/tickets", "{\"service\":\"%s\"}".formatted(service));
                if (service.equals("HO_TICH")) {
                    waiting = answer.replaceAll(".*\"ticket\":\"([^\"]+)\".*\"secret\":\"([^\"]+)\".*", "$1/$2");
                }
            }
            for (int counter : List.of(1, 3, 8, 10, 6, 9)) {
                post(http, server, "/counters/%d/open".formatted(counter), "{\"clerk\":\"x%d\"}".formatted(counter));
            }
            for (int counter : List.of(1, 3, 10, 6, 8)) {
                post(http, server, "/counters/%d/call-next".formatted(counter), "{}");
            }
        }
    }

    /** One number, as a kiosk would take it. */
    static String take(Server server, String service) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return post(http, server, "/tickets", "{\"service\":\"%s\"}".formatted(service));
        }
    }

    /** Calls this many tickets one after the other as fast as it goes, from the eight counters of the small desk in turn. */
    static List<String> callMany(Server server, int calls) throws IOException, InterruptedException {
        List<String> labels = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < calls; i++) {
                post(http, server, "/tickets", "{\"service\":\"SERVICE_A\"}");
            }
            for (int counter = 1; counter <= 8; counter++) {
                post(http, server, "/counters/%d/open".formatted(counter), "{\"clerk\":\"x%d\"}".formatted(counter));
            }
            for (int i = 0; i < calls; i++) {
                String counter = "/counters/%d/".formatted(1 + i % 8);
                String answer = post(http, server, counter + "call-next", "{}");
                labels.add(answer.replaceAll(".*\"label\":\"([^\"]+)\".*", "$1"));
                String ticket = answer.replaceAll(".*\"ticket\":\"([^\"]+)\".*", "$1");
                post(http, server, counter + "no-show", "{\"ticket\":\"%s\"}".formatted(ticket));
            }
        }
        return labels;
    }

    /** The last one of the civil registry, with its secret: others are before it. */
    static String waitingTicket() {
        return waiting;
    }

    private static String post(HttpClient http, Server server, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(server.address().resolve("/api/v1" + path))
                        .header("Authorization", "Bearer " + Server.SYSTEM)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + response.body());
        }
        return response.body();
    }
}
