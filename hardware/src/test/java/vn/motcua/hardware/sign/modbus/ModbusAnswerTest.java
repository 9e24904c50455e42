package vn.motcua.hardware.sign.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.hardware.sign.modbus.OddBus.frame;
import static vn.motcua.hardware.sign.modbus.OddBus.join;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.motcua.hardware.sign.modbus.ModbusAnswer.Kind;

class ModbusAnswerTest {

    static final byte[] WRITE = frame(11, 16, 0, 0, 0, 2, 4, 0x41, 0x30, 0x31, 0x32);
    static final byte[] WRITTEN = frame(11, 16, 0, 0, 0, 2);
    static final byte[] READ = frame(11, 3, 0, 16, 0, 2);
    static final byte[] TOLD = frame(11, 3, 4, 0, 0x31, 0, 1);

    private static Kind kind(byte[] request, byte[] received) {
        return ModbusAnswer.find(request, received).kind();
    }

    @Test
    void an_answer_is_found_wherever_it_stands() {
        for (byte[] before : new byte[][] {{}, {0}, {11}, {11, 16}, WRITE, Arrays.copyOfRange(WRITE, 3, 13)}) {
            ModbusAnswer found = ModbusAnswer.find(WRITE, join(before, WRITTEN, new byte[] {7}));

            assertThat(found.kind()).isEqualTo(Kind.ANSWER);
            assertThat(found.frame()).isEqualTo(WRITTEN);
            assertThat(found.rest()).containsExactly(7);
            assertThat(found.echoed()).isEqualTo(Arrays.equals(before, WRITE));
            assertThat(found.stray()).isEqualTo(Arrays.equals(before, WRITE) ? 0 : before.length);
        }
        assertThat(ModbusAnswer.find(READ, join(READ, TOLD)).frame()).isEqualTo(TOLD);
    }

    @Test
    void every_beginning_of_an_answer_is_not_yet_one() {
        for (int length = 0; length < WRITTEN.length; length++) {
            assertThat(ModbusAnswer.find(WRITE, Arrays.copyOf(WRITTEN, length)).isWhole())
                    .isFalse();
        }
        assertThat(kind(WRITE, new byte[0])).isEqualTo(Kind.NOTHING);
        assertThat(kind(WRITE, Arrays.copyOf(WRITTEN, 5))).isEqualTo(Kind.TORN);
        assertThat(kind(WRITE, WRITE)).isEqualTo(Kind.ECHO);
    }

    @Test
    void an_answer_to_something_else_is_none() {
        assertThat(kind(WRITE, frame(12, 16, 0, 0, 0, 2))).isEqualTo(Kind.OTHER_ADDRESS);
        assertThat(kind(WRITE, frame(11, 16, 0, 8, 0, 1))).isEqualTo(Kind.OTHER_FUNCTION);
        assertThat(kind(WRITE, TOLD)).isEqualTo(Kind.OTHER_FUNCTION);
        assertThat(kind(READ, frame(11, 3, 2, 0, 1))).isEqualTo(Kind.OTHER_FUNCTION);
        assertThat(kind(READ, frame(11, 0x90, 2))).isEqualTo(Kind.OTHER_FUNCTION);
        assertThat(kind(WRITE, join(frame(12, 16, 0, 0, 0, 2), WRITTEN))).isEqualTo(Kind.ANSWER);
    }

    @Test
    void an_exception_is_read_with_its_code_and_a_damaged_frame_is_not() {
        assertThat(ModbusAnswer.find(WRITE, frame(11, 0x90, 2)).exception()).isEqualTo(2);
        byte[] damaged = WRITTEN.clone();
        damaged[7] ^= 1;
        assertThat(kind(WRITE, damaged)).isEqualTo(Kind.CHECKSUM);
        assertThat(kind(WRITE, new byte[] {0, 1, 2, 3})).isEqualTo(Kind.NONSENSE);
    }
}
