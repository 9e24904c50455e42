package vn.motcua.hardware.sign.modbus;

import java.util.Arrays;
import vn.motcua.hardware.sign.codec.Check;

/**
 * Finds the answer to a Modbus RTU request among the bytes received, or classifies what came instead. Pure.
 *
 * <p>Request {@code 0B 10 00 00 00 02 04 41 30 31 32 …}, answer {@code 0B 10 00 00 00 02 41 62}. An adapter that hears
 * itself gives the request back before it; a transceiver that switches late leaves stray bytes around it. An answer is
 * believed only where address, function, place, length and check sum fit the request, so a search through what surrounds
 * it takes nothing else for it.
 */
final class ModbusAnswer {

    /** What came. */
    enum Kind {
        /** The answer. */
        ANSWER,
        /** The device says why not: see {@link #exception}. */
        EXCEPTION,
        /** Nothing at all. */
        NOTHING,
        /** Our own request, and nothing behind it. */
        ECHO,
        /** The beginning of an answer. */
        TORN,
        /** An answer whose check sum is wrong. */
        CHECKSUM,
        /** A sound frame of another address. */
        OTHER_ADDRESS,
        /** A sound frame of the right address that answers something else. */
        OTHER_FUNCTION,
        /** Bytes without sense. */
        NONSENSE
    }

    private static final int EXCEPTION_BIT = 0x80;
    private static final int READ = 3;
    private static final int EXCEPTION_LENGTH = 5;
    private static final int WRITE_LENGTH = 8;

    private final byte[] request;
    private final byte[] received;
    private final boolean echoed;
    private final Kind kind;
    private int from;
    private int to;

    private ModbusAnswer(byte[] request, byte[] received) {
        this.request = request;
        this.received = received;
        this.echoed = request.length > 0
                && received.length >= request.length
                && Arrays.equals(received, 0, request.length, request, 0, request.length);
        this.from = echoed ? request.length : 0;
        this.to = received.length;
        this.kind = search();
    }

    /** @param request as it was sent, with its check sum */
    static ModbusAnswer find(byte[] request, byte[] received) {
        return new ModbusAnswer(request.clone(), received.clone());
    }

    Kind kind() {
        return kind;
    }

    /** Whether the device has spoken: nothing more need be waited for. */
    boolean isWhole() {
        return kind == Kind.ANSWER || kind == Kind.EXCEPTION;
    }

    /** Whether our own request came back before anything else. */
    boolean echoed() {
        return echoed;
    }

    /** The answer or the exception, with its check sum; empty if there is none. */
    byte[] frame() {
        return isWhole() ? Arrays.copyOfRange(received, from, to) : new byte[0];
    }

    /** What came behind the answer. */
    byte[] rest() {
        return isWhole() ? Arrays.copyOfRange(received, to, received.length) : new byte[0];
    }

    /** Bytes before the answer, or in place of it, that are neither it nor our echo. */
    int stray() {
        int own = echoed ? request.length : 0;
        return (isWhole() ? from : received.length) - own;
    }

    /** The code of the exception: Modbus application protocol 1.1b3, chapter 7; 0 if there is none. */
    int exception() {
        return kind == Kind.EXCEPTION ? octet(from + 2) : 0;
    }

    private Kind search() {
        int start = from;
        for (int at = start; at < received.length; at++) {
            int length = lengthAt(at);
            if (isSound(at, length) && answers(at)) {
                from = at;
                to = at + length;
                return octet(at + 1) == octetOf(1) ? Kind.ANSWER : Kind.EXCEPTION;
            }
        }
        return instead(start);
    }

    private Kind instead(int start) {
        if (start == received.length) {
            return echoed ? Kind.ECHO : Kind.NOTHING;
        }
        for (int at = start; at < received.length; at++) {
            if (isSound(at, lengthAt(at))) {
                return octet(at) == octetOf(0) ? Kind.OTHER_FUNCTION : Kind.OTHER_ADDRESS;
            }
        }
        boolean ours = octet(start) == octetOf(0)
                && (received.length == start + 1 || (octet(start + 1) & ~EXCEPTION_BIT) == octetOf(1));
        if (!ours) {
            return Kind.NONSENSE;
        }
        int length = lengthAt(start);
        return length == 0 || received.length - start < length ? Kind.TORN : Kind.CHECKSUM;
    }

    /** Address and function are ours, and what is told fits what was asked. */
    private boolean answers(int at) {
        if (octet(at) != octetOf(0)) {
            return false;
        }
        int function = octetOf(1);
        if (octet(at + 1) == (function | EXCEPTION_BIT)) {
            return true;
        }
        if (octet(at + 1) != function) {
            return false;
        }
        return function == READ
                ? octet(at + 2) == 2 * (octetOf(4) << 8 | octetOf(5))
                : Arrays.equals(received, at + 2, at + 6, request, 2, 6);
    }

    /** How long the answer that begins there would be; 0 if there can be none. */
    private int lengthAt(int at) {
        if (received.length - at < 3) {
            return 0;
        }
        int function = octet(at + 1);
        if ((function & EXCEPTION_BIT) != 0) {
            return EXCEPTION_LENGTH;
        }
        return switch (function) {
            case 1, 2, 3, 4 -> EXCEPTION_LENGTH + octet(at + 2);
            case 5, 6, 15, 16 -> WRITE_LENGTH;
            default -> 0;
        };
    }

    private boolean isSound(int at, int length) {
        if (length == 0 || received.length - at < length) {
            return false;
        }
        int end = at + length - 2;
        return Check.crc16(received, at, end) == (octet(end + 1) << 8 | octet(end));
    }

    private int octet(int at) {
        return received[at] & 0xFF;
    }

    private int octetOf(int at) {
        return at < request.length ? request[at] & 0xFF : -1;
    }

    /** For the technician: what came, and where to look. */
    @Override
    public String toString() {
        return switch (kind) {
            case ANSWER -> "an answer";
            case NOTHING -> "nothing came";
            case ECHO -> "only our own request came back: the adapter hears itself, and no device answers";
            case TORN -> "the answer is cut short (%s bytes)".formatted(stray());
            case CHECKSUM -> "the answer's check sum is wrong";
            case OTHER_ADDRESS -> "another address answers";
            case OTHER_FUNCTION -> "it answers something else than it was asked";
            case NONSENSE -> "%s bytes without sense".formatted(stray());
            case EXCEPTION -> "it answers exception %s: %s".formatted(exception(), meaning(exception()));
        };
    }

    private static String meaning(int exception) {
        return switch (exception) {
            case 1 -> "it does not know this function; another model than modbus.* says";
            case 2 -> "it has no such register; compare modbus.register, blink, lamp and key with its leaflet";
            case 3 -> "it does not take this value; compare modbus.form and cells with its leaflet";
            case 4 -> "it has a failure of its own";
            case 5 -> "it is still at work on the request";
            case 6 -> "it is busy";
            case 8 -> "its memory fails";
            case 10 -> "the converter has no way to it";
            case 11 -> "the converter gets no answer from it";
            default -> "not in the specification";
        };
    }
}
