package vn.motcua.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What a scanner makes of a stream of bytes, for tests in other packages; {@code 0xFF} in the stream is a silence. */
public final class Framed {

    private static final int SILENCE = 0xFF;

    private Framed() {}

    public static List<Scan> scans(byte[] stream, ScannerSettings settings) {
        List<Scan> scans = new ArrayList<>();
        var framer = new ScanFramer(settings, new ScanFramer.Codes() {
            @Override
            public void whole(byte[] code) {
                assertThat(code).hasSizeBetween(1, ScanFramer.LONGEST);
                scans.add(ScanText.decode(code));
                assertThat(code).containsOnly(0);
            }

            @Override
            public void torn(byte[] code) {
                assertThat(code).hasSizeBetween(0, ScanFramer.LONGEST);
                scans.add(new Scan.Rejected(Scan.Cause.PARTIAL));
            }

            @Override
            public void tooLong() {
                scans.add(new Scan.Rejected(Scan.Cause.TOO_LONG));
            }
        });
        for (byte octet : stream) {
            if ((octet & 0xFF) == SILENCE) {
                framer.silence();
            } else {
                framer.feed(octet & 0xFF);
            }
        }
        return scans;
    }
}
