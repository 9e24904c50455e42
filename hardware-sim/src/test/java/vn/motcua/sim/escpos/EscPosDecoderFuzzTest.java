package vn.motcua.sim.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.hardware.printer.escpos.Dots;

/** The simulated printer's reader: whatever comes, it neither fails nor prints more than a metre at once. */
class EscPosDecoderFuzzTest {

    @FuzzTest(maxDuration = "")
    void decode(byte[] stream) {
        List<Dots> slips = new ArrayList<>();
        EscPosDecoder decoder = new EscPosDecoder(384, new EscPosDecoder.Paper() {
            @Override
            public void cut(Dots slip) {
                slips.add(slip);
            }

            @Override
            public void queuedStatusAsked(int n) {}
        });

        decoder.feed(stream);

        assertThat(slips).allSatisfy(slip -> assertThat(slip.height()).isLessThanOrEqualTo(8000));
    }
}
