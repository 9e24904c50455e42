package vn.motcua.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The desk the benchmark sets up: one service, eight counters that all serve it, and the tokens of its devices. */
final class Desk {

    static final int COUNTERS = 8;
    static final String SERVICE = "BENCH";
    static final String SYSTEM_TOKEN = "bench-system-token-0123456789abcdef";
    static final String DISPLAY_TOKEN = "bench-display-token-0123456789abcdef";

    private Desk() {}

    static Path writeSetup(Path folder) throws IOException {
        var counters = new StringBuilder();
        for (int number = 1; number <= COUNTERS; number++) {
            counters.append("        - {number: %d, name-vi: \"Quầy %d\", name-en: \"Counter %d\", services: [%s]}\n"
                    .formatted(number, number, number, SERVICE));
        }
        return Files.writeString(
                folder.resolve("setup.yml"), """
                motcua:
                  setup:
                    desk:
                      name-vi: Đo tốc độ
                      name-en: Benchmark
                      round-the-clock: true
                      groups:
                        - {id: G, name-vi: "Nhóm", name-en: "Group"}
                      services:
                        - {id: %s, series: A, name-vi: "Dịch vụ", name-en: "Service", group: G}
                      counters:
                %s    staff:
                      - {account: bench, role: ADMINISTRATOR, password: "a-long-enough-passphrase-7"}
                    devices:
                      - {id: bench-system, role: INTEGRATOR, token: %s}
                      - {id: bench-display, role: DISPLAY, token: %s}
                """.formatted(SERVICE, counters, SYSTEM_TOKEN, DISPLAY_TOKEN));
    }
}
