package vn.motcua.hardware.sign.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import vn.motcua.hardware.keypad.KeyFrame;
import vn.motcua.hardware.link.ByteLink;
import vn.motcua.hardware.sign.Bench;
import vn.motcua.hardware.sign.codec.Check;
import vn.motcua.hardware.sign.codec.LineCodec;
import vn.motcua.hardware.sign.codec.Showing;

/** What a sign, a keypad or a broken wire may answer to Modbus: no fault of the library reaches the line's thread. */
class ModbusReplyFuzzTest {

    static final LineCodec.Ears NOBODY = new LineCodec.Ears() {
        @Override
        public void key(KeyFrame frame) {
            assertThat(frame.address()).isEqualTo(11);
        }

        @Override
        public void noise(int bytes) {
            assertThat(bytes).isPositive();
        }

        @Override
        public void answeredTwice(int address) {
            assertThat(address).isEqualTo(11);
        }
    };

    @FuzzTest(maxDuration = "")
    void reply(byte[] bytes) throws IOException {
        ModbusSetup setup = ModbusSetup.of(Bench.spec(Bench.MODBUS, "modbus.blink", ""));
        ModbusCodec codec = new ModbusCodec("signs", setup, Set.of(11), new Scripted(bytes), NOBODY);
        LineCodec.Reply reply = LineCodec.Reply.SILENT;
        try {
            reply = codec.show(11, new Showing("A012", 1, false));
            codec.listen(Duration.ofMillis(1));
        } catch (IOException e) {
            assertThat(e).hasMessage("the script ends");
        }

        if (reply == LineCodec.Reply.ACCEPTED) {
            assertThat(Check.crc16(bytes, 0, 6)).isEqualTo((bytes[7] & 0xFF) << 8 | (bytes[6] & 0xFF));
            assertThat(bytes).startsWith(11, 16);
        }
    }

    /** Gives its bytes after the first write, and breaks then: waiting would take the fuzzer's time. */
    private static final class Scripted implements ByteLink {

        private final byte[] bytes;
        private int at;
        private boolean asked;

        Scripted(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String name() {
            return "script";
        }

        @Override
        public void open() {}

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void write(byte[] written, Duration deadline) {
            asked = true;
        }

        @Override
        public int read(byte[] into, Duration deadline) throws IOException {
            if (!asked) {
                return 0;
            }
            if (at == bytes.length) {
                throw new IOException("the script ends");
            }
            byte[] rest = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + into.length));
            System.arraycopy(rest, 0, into, 0, rest.length);
            at += rest.length;
            return rest.length;
        }

        @Override
        public void close() {}
    }
}
