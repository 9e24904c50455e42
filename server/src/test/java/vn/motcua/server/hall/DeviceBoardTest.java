package vn.motcua.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.device.DeviceReport;

class DeviceBoardTest {

    static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    final DeviceBoard board = new DeviceBoard();

    static DeviceReport printer(String reason, int second, String left) {
        Instant at = NINE.plusSeconds(second);
        return new DeviceReport(
                "kiosk-1/printer", reason.isEmpty(), reason, "", at, at, Map.of(DeviceReport.PAPER_LEFT, left));
    }

    @Test
    void the_same_news_again_keeps_since_when_and_renews_the_sign_of_life() {
        assertThat(board.put(printer("RecEmpty", 0, "0"))).isTrue();
        assertThat(board.put(printer("RecEmpty", 30, "0"))).isFalse();

        assertThat(board.list(NINE.plusSeconds(31))).singleElement().satisfies(report -> {
            assertThat(report.at()).isEqualTo(NINE);
            assertThat(report.lastSeen()).isEqualTo(NINE.plusSeconds(30));
        });
    }

    @Test
    void other_facts_are_news() {
        board.put(printer("", 0, "90"));

        assertThat(board.put(printer("", 5, "89"))).isTrue();
    }

    @Test
    void a_device_that_fell_silent_is_not_called_healthy_and_is_told_of_once() {
        board.put(printer("", 0, "90"));

        assertThat(board.look(NINE.plusSeconds(90))).isFalse();
        assertThat(board.list(NINE.plusSeconds(90))).allMatch(DeviceReport::online);
        assertThat(board.look(NINE.plusSeconds(91))).isTrue();
        assertThat(board.look(NINE.plusSeconds(92))).isFalse();
        assertThat(board.list(NINE.plusSeconds(91))).singleElement().satisfies(report -> {
            assertThat(report.online()).isFalse();
            assertThat(report.reason()).isEqualTo(DeviceReport.SILENT);
            assertThat(report.at()).isEqualTo(NINE);
        });
    }

    @Test
    void a_device_that_is_heard_again_is_news_though_it_says_the_same() {
        board.put(printer("", 0, "90"));
        board.look(NINE.plusSeconds(91));

        assertThat(board.put(printer("", 120, "90"))).isTrue();

        assertThat(board.list(NINE.plusSeconds(121)))
                .singleElement()
                .satisfies(report -> assertThat(report.at()).isEqualTo(NINE.plusSeconds(120)));
        board.look(NINE.plusSeconds(121));
        assertThat(board.look(NINE.plusSeconds(211))).as("silent a second time").isTrue();
    }

    @Test
    void a_device_that_was_taken_away_is_gone_whatever_its_computer_still_says() {
        board.put(printer("", 0, "90"));

        board.forget("kiosk-1/printer", NINE.plusSeconds(5));
        board.put(printer("Offline", 6, "90"));

        assertThat(board.list(NINE.plusSeconds(6))).isEmpty();
    }

    @Test
    void a_device_that_is_wired_again_is_heard_at_once_and_an_unwired_one_later() {
        board.forget("kiosk-1/printer", NINE);
        board.expect("kiosk-1/printer");
        board.put(printer("", 1, "90"));
        assertThat(board.list(NINE.plusSeconds(1))).hasSize(1);

        board.forget("kiosk-1/printer", NINE.plusSeconds(2));
        board.put(printer("", 13, "90"));
        assertThat(board.list(NINE.plusSeconds(13)))
                .as("a screen that nobody wires")
                .hasSize(1);
    }
}
