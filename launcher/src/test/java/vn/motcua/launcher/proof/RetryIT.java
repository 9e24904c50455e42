package vn.motcua.launcher.proof;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.domain.journal.Entry;
import vn.motcua.server.journal.ChainCheck;

/** Answers get lost on the way: whoever asks again with the same key gets the same answer, and nothing happens twice. */
class RetryIT {

    private static final int CLIENTS = 4;

    @TempDir
    Path folder;

    private record Asked(String path, String body, Sender.Reply reply) {}

    private final Map<String, Asked> answered = new ConcurrentHashMap<>();

    @Test
    void a_lost_answer_is_given_again_word_for_word_and_has_one_effect() throws Exception {
        int each = Layout.isLong() ? 2_500 : 100;
        try (var server = new Server(folder, List.of())) {
            server.start();
            try (var proxy = new LossyProxy(server.port(), 5);
                    var sender = new Sender(proxy.address(), Server.SYSTEM);
                    var crowd = new Crowd()) {
                crowd.send(CLIENTS, client -> work(sender, client, each));
                crowd.join();

                System.out.printf(
                        "RetryIT: %d intentions, %d answers on the way, %d lost, %d repeats%n",
                        answered.size(), proxy.answers(), proxy.lost(), sender.repeats());
                assertThat(proxy.lost()).isPositive();
                assertThat(sender.repeats()).isPositive();
            }
            askAllAgain(server);
            server.kill();
            proveOneEffectEach(JournalFile.read(server.data()));
        }
    }

    /** Faster than any finger: three clicks before the first of them has left the browser. */
    @Test
    void row_25_a_double_tap_at_the_kiosk_is_one_number() throws Exception {
        try (Server server = Server.demonstration(folder)) {
            server.start();
            try (Lobby lobby = new Lobby(server.address());
                    var sender = new Sender(server.address(), Server.SYSTEM)) {
                Page kiosk = lobby.kiosk();
                kiosk.getByText("Giấy tờ cá nhân").tap();
                kiosk.getByText("Hộ tịch – Nuôi con nuôi").tap();

                kiosk.getByText("Lấy số").evaluate("button => { button.click(); button.click(); button.click(); }");
                kiosk.getByText("Xong").tap();
                kiosk.getByText("Giấy tờ cá nhân").waitFor();

                String entries = sender.get("/api/v1/entries?after=0").body();
                assertThat(entries.split("TicketIssued", -1)).as(entries).hasSize(2);
            }
        }
    }

    private void work(Sender sender, int client, int each) throws InterruptedException {
        String at = "/api/v1/counters/" + client;
        ask(sender, at + "/open", "retry-open-" + client, "{\"clerk\":\"c%d\"}".formatted(client));
        for (int n = 1; n <= each; n++) {
            String key = "retry-%d-%d-".formatted(client, n);
            ask(sender, "/api/v1/tickets", key + "issue", "{\"service\":\"SERVICE_A\"}");
            String ticket = ask(sender, at + "/call-next", key + "call", "{}")
                    .ticket("TicketCalled")
                    .orElseThrow();
            String about = "{\"ticket\":\"%s\"}".formatted(ticket);
            ask(sender, at + "/start", key + "start", about);
            ask(sender, at + "/complete", key + "complete", about);
        }
    }

    private Sender.Reply ask(Sender sender, String path, String key, String body) throws InterruptedException {
        Sender.Reply reply = sender.ask(path, key, body);
        assertThat(reply.status() / 100).as(reply.body()).isEqualTo(2);
        answered.put(key, new Asked(path, body, reply));
        return reply;
    }

    private void askAllAgain(Server server) throws Exception {
        try (var sender = new Sender(server.address(), Server.SYSTEM)) {
            for (Map.Entry<String, Asked> first : answered.entrySet()) {
                Asked asked = first.getValue();
                Sender.Reply again = sender.once(asked.path(), first.getKey(), asked.body());
                assertThat(again).as(first.getKey()).isEqualTo(asked.reply());
            }
        }
    }

    private void proveOneEffectEach(JournalFile journal) {
        assertThat(journal.chain())
                .isEqualTo(new ChainCheck.Intact(journal.entries().size()));
        Map<String, List<Entry>> byKey = journal.entries().stream()
                .filter(entry -> !entry.request().value().startsWith("clock:"))
                .collect(groupingBy(entry -> entry.request().value()));
        assertThat(byKey.keySet()).isEqualTo(answered.keySet());
        assertThat(byKey.values()).allSatisfy(effects -> assertThat(effects).hasSize(1));
    }
}
