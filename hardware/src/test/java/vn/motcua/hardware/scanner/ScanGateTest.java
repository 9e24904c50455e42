package vn.motcua.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.scanner.ScanGate.Verdict;

class ScanGateTest {

    final ScanGate gate = new ScanGate();

    Verdict judge(String hash, long ms) {
        return gate.judge(hash, Duration.ofMillis(ms).toNanos());
    }

    @Test
    void the_same_code_counts_once_while_it_lies_there_and_again_three_seconds_after() {
        assertThat(judge("a", 0)).isEqualTo(Verdict.PASS);
        gate.rearm();

        assertThat(judge("a", 2_900)).isEqualTo(Verdict.SAME_AGAIN);
        assertThat(judge("a", 5_800)).isEqualTo(Verdict.SAME_AGAIN);
        assertThat(judge("a", 8_801)).isEqualTo(Verdict.PASS);
    }

    @Test
    void a_second_code_waits_until_the_first_is_dealt_with_but_not_for_ever() {
        judge("a", 0);

        assertThat(judge("b", 1_000)).isEqualTo(Verdict.DISABLED);
        gate.rearm();
        assertThat(judge("b", 2_000)).isEqualTo(Verdict.PASS);
        assertThat(judge("c", 7_001)).isEqualTo(Verdict.PASS);
    }

    @Test
    void the_sixth_in_a_second_mutes_for_ten() {
        for (int i = 0; i < 5; i++) {
            judge("x" + i, 100L * i);
            gate.rearm();
        }

        assertThat(judge("x5", 500)).isEqualTo(Verdict.FLOOD);
        assertThat(judge("x6", 10_400)).isEqualTo(Verdict.MUTED);
        assertThat(gate.isMuted(Duration.ofMillis(10_499).toNanos())).isTrue();
        assertThat(judge("x7", 10_500)).isEqualTo(Verdict.PASS);
    }

    @Test
    void five_in_a_second_are_a_busy_hand() {
        for (int i = 0; i < 20; i++) {
            assertThat(judge("x" + i, 200L * i)).as("code %d", i).isEqualTo(Verdict.PASS);
            gate.rearm();
        }
    }

    @Test
    void a_hash_is_short_and_good_for_this_start_only() {
        byte[] code = {1, 2, 3};

        assertThat(gate.hash(code)).hasSize(8).isEqualTo(gate.hash(code));
        assertThat(new ScanGate().hash(code)).isNotEqualTo(gate.hash(code));
    }
}
