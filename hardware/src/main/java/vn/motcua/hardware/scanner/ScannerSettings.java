package vn.motcua.hardware.scanner;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.scanner.codes.CodeReader;

/**
 * The settings of a scanner, as made with the codes of its manual.
 *
 * @param prefix what it puts before each code
 * @param suffix what it puts behind each code
 * @param codes tells what a code is
 */
public record ScannerSettings(Prefix prefix, Suffix suffix, CodeReader codes) {

    /** As most scanners come out of the box: no prefix, CR or LF behind. */
    public static final ScannerSettings USUAL = new ScannerSettings(Prefix.NONE, Suffix.LINE, CodeReader.USUAL);

    /** What comes before a code. */
    public enum Prefix {
        /** Nothing; a STX is left away all the same. */
        NONE,
        /** STX (02h); what comes outside STX … suffix is noise. */
        STX,
        /** The symbology identifier of ISO/IEC 15424 (“AIM ID”), such as {@code ]Q1}; it is left away. */
        AIM
    }

    /** What comes behind a code. */
    public enum Suffix {
        /** CR, LF or both. */
        LINE,
        /** ETX (03h); CR and LF behind it are left away. */
        ETX,
        /** Nothing: silence ends a code, so that a torn one cannot be told from a whole one. */
        NONE
    }

    /**
     * Reads {@code prefix} (none, stx, aim), {@code suffix} (line, etx, none) and {@code receiptPattern} (a regular
     * expression for dossier codes). All have a default that fits a scanner out of the box.
     *
     * @throws IllegalArgumentException naming device, option and what may stand there
     */
    public static ScannerSettings of(DeviceSpec spec) {
        return parse(
                spec.name(), spec.option("prefix", ""), spec.option("suffix", ""), spec.option("receiptPattern", ""));
    }

    /**
     * Reads the options of a device; a blank one means the usual.
     *
     * @param device whose options they are, for messages
     * @throws IllegalArgumentException naming device, option and what may stand there
     */
    public static ScannerSettings parse(String device, String prefix, String suffix, String receiptPattern) {
        return new ScannerSettings(
                choice(device, "prefix", prefix, Prefix.NONE),
                choice(device, "suffix", suffix, Suffix.LINE),
                receiptPattern.isBlank() ? CodeReader.USUAL : new CodeReader(pattern(device, receiptPattern)));
    }

    private static <E extends Enum<E>> E choice(String device, String option, String value, E usual) {
        if (value.isBlank()) {
            return usual;
        }
        E[] all = usual.getDeclaringClass().getEnumConstants();
        StringBuilder names = new StringBuilder();
        for (E each : all) {
            String name = each.name().toLowerCase(Locale.ROOT);
            if (name.equals(value.strip())) {
                return each;
            }
            names.append(names.isEmpty() ? "" : ", ").append(name);
        }
        throw new IllegalArgumentException("%s: '%s=%s' is none of %s".formatted(device, option, value, names));
    }

    private static Pattern pattern(String device, String receiptPattern) {
        try {
            return Pattern.compile(receiptPattern.strip());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "%s: 'receiptPattern=%s' is no regular expression: %s; the usual one is %s"
                            .formatted(device, receiptPattern, e.getDescription(), CodeReader.USUAL_RECEIPT),
                    e);
        }
    }
}
