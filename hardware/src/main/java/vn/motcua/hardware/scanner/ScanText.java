package vn.motcua.hardware.scanner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import vn.motcua.hardware.scanner.Scan.Cause;
import vn.motcua.hardware.scanner.Scan.Read;
import vn.motcua.hardware.scanner.Scan.Rejected;

/** Decodes a code's bytes into text, or gives the reason why not. Pure. */
public final class ScanText {

    /**
     * UTF-8 that somebody has read as windows-1252 or ISO 8859-1 and written as UTF-8 again: {@code Nguyá»…n}, {@code Ä‘}.
     * No Vietnamese word has Ã, Ä, Å, Æ, {@code áº} or {@code á»} before such a sign.
     */
    private static final Pattern MOJIBAKE = Pattern.compile(
            "[ÃÄÅÆ][\\u0080-\\u00BF\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122\\u0152\\u0153\\u0160"
                    + "\\u0161\\u0178\\u017D\\u017E]|á[º»][\\u0080-\\u00BF\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122"
                    + "\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E]|\\uFFFD");

    /** C0, DEL, C1, and signs that turn or hide text. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\u0000-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF]");

    /**
     * What scanners put around a code: BOM, STX and GS (FNC1) before it; ETX, EOT, GS, TAB and line ends behind it. Only
     * around a visible sign: alone they are no code.
     */
    private static final Pattern ENVELOPE = Pattern.compile(
            "^[\\uFEFF\\u0002\\u001D]{1,3}(?=[^\\p{Cntrl}])|(?<=[^\\p{Cntrl}])[\\u0003\\u0004\\u001D\\t\\r\\n]{1,4}$");

    private static final String[] NAMES = {
        "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR", "SO", "SI", "DLE",
        "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US"
    };

    private ScanText() {}

    /** The control characters of a code and where they stand, for the technician; nothing of what it says. */
    static String controls(byte[] code) {
        StringJoiner named = new StringJoiner(", ");
        for (int at = 0; at < code.length; at++) {
            if (code[at] >= 0 && code[at] < NAMES.length) {
                String place = at == 0 ? "first" : at == code.length - 1 ? "last" : "at " + (at + 1);
                named.add("<%s> %s".formatted(NAMES[code[at]], place));
            }
        }
        return named.toString();
    }

    /** Strict UTF-8; what is not is refused, never guessed at. The bytes are overwritten with zeros. */
    static Scan decode(byte[] code) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(code))
                    .toString();
            return check(text);
        } catch (CharacterCodingException e) {
            return new Rejected(Cause.WRONG_CHARSET);
        } finally {
            Arrays.fill(code, (byte) 0);
        }
    }

    /** A text that came by another way than bytes, such as a scanner that types. */
    public static Scan check(String text) {
        if (ENVELOPE.matcher(text).find()) {
            return check(ENVELOPE.matcher(text).replaceAll(""));
        }
        if (text.isBlank()) {
            return new Rejected(Cause.PARTIAL);
        }
        if (text.length() > ScanFramer.LONGEST) {
            return new Rejected(Cause.TOO_LONG);
        }
        if (MOJIBAKE.matcher(text).find()) { // before the control signs: half of its second bytes look like C1
            return new Rejected(Cause.WRONG_CHARSET);
        }
        if (CONTROL.matcher(text).find()) {
            return new Rejected(Cause.HOSTILE);
        }
        return new Read(Normalizer.normalize(text, Normalizer.Form.NFC).strip());
    }
}
