package vn.motcua.sim.sign;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import vn.motcua.hardware.sign.Bench;
import vn.motcua.hardware.sign.LineSetup;
import vn.motcua.hardware.sign.codec.Lamp;

/** The simulated signs: whatever comes over the line, they show what signs can show, and never answer without end. */
class DeviceSideCodecFuzzTest {

    @FuzzTest(maxDuration = "")
    void receive(byte[] stream) {
        for (Map<String, String> options : List.of(Bench.QSYSTEM, Bench.LEAFLET, Bench.MODBUS)) {
            DeviceSideCodec end = DeviceSideCodec.of(LineSetup.of(Bench.spec(options)), new DeviceSideCodec.Devices() {
                @Override
                public int hearing(int address) {
                    assertThat(address).isBetween(0, 255);
                    return 1;
                }

                @Override
                public void show(int address, String text, boolean blinking) {
                    assertThat(text.length()).isLessThanOrEqualTo(32);
                }

                @Override
                public void light(int address, Lamp lamp) {
                    assertThat(lamp).isNotNull();
                }
            });

            assertThat(end.receive(stream, stream.length, 0).length).isLessThanOrEqualTo(stream.length * 256);
        }
    }
}
