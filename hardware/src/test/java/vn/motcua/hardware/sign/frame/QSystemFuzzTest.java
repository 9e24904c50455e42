package vn.motcua.hardware.sign.frame;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import vn.motcua.hardware.sign.Bench;

/** Keys of QSystem's keypads, among whatever else a line may carry. */
class QSystemFuzzTest {

    @FuzzTest(maxDuration = "")
    void keys(byte[] stream) {
        FrameSet frames = FrameSet.qsystem(Bench.spec(Bench.QSYSTEM));

        MatcherLaws.check(List.of(frames.key().orElseThrow()), stream);
    }
}
