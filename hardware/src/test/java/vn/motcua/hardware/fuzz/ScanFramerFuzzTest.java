package vn.motcua.hardware.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.text.Normalizer;
import java.util.List;
import vn.motcua.hardware.scanner.Framed;
import vn.motcua.hardware.scanner.Scan;
import vn.motcua.hardware.scanner.ScannerSettings;
import vn.motcua.hardware.scanner.ScannerSettings.Prefix;
import vn.motcua.hardware.scanner.ScannerSettings.Suffix;
import vn.motcua.hardware.scanner.codes.CodeReader;

/** A scanner's line: whatever comes, each code is short, composed, free of control signs, and the next one is read well. */
class ScanFramerFuzzTest {

    private static final List<Prefix> PREFIXES = List.of(Prefix.values());
    private static final List<Suffix> SUFFIXES = List.of(Suffix.values());

    @FuzzTest(maxDuration = "")
    void read(byte[] stream) {
        if (stream.length < 2) {
            return;
        }
        Prefix prefix = PREFIXES.get((stream[0] & 0xFF) % PREFIXES.size());
        Suffix suffix = SUFFIXES.get((stream[1] & 0xFF) % SUFFIXES.size());
        String good = switch (prefix) {
            case NONE -> "A-1";
            case STX -> "\u0002A-1";
            case AIM -> "]Q1A-1";
        };
        String end = switch (suffix) {
            case LINE -> "\r";
            case ETX -> "\u0003";
            case NONE -> "\u00FF";
        };

        List<Scan> scans = Framed.scans(
                join(stream, "\u00FF" + good + end), new ScannerSettings(prefix, suffix, CodeReader.USUAL));

        assertThat(scans.getLast()).isEqualTo(new Scan.Read("A-1"));
        for (Scan scan : scans) {
            if (scan instanceof Scan.Read(String text)) {
                assertThat(text.length()).isBetween(1, 1024);
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
                assertThat(text.chars().anyMatch(Character::isISOControl)).isFalse();
            }
        }
    }

    private static byte[] join(byte[] stream, String more) {
        byte[] all = new byte[stream.length - 2 + more.length()];
        System.arraycopy(stream, 2, all, 0, stream.length - 2);
        for (int i = 0; i < more.length(); i++) {
            all[stream.length - 2 + i] = (byte) more.charAt(i);
        }
        return all;
    }
}
