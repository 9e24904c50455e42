package vn.motcua.sim.sign;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.hardware.sign.codec.Check;
import vn.motcua.hardware.sign.codec.Lamp;
import vn.motcua.hardware.sign.modbus.ModbusSetup;

/**
 * The device side of Modbus RTU: functions 3, 6 and 16 on holding registers. Written from the specification (Modbus
 * application protocol 1.1b3; over serial line 1.02), without the library that the driver uses.
 */
final class ModbusDeviceSide implements DeviceSideCodec {

    private static final int LONGEST = 256;
    private static final long FRAME_GAP_NANOS = 50_000_000;

    private final ModbusSetup setup;
    private final Devices devices;
    private final Map<Integer, Map<Integer, Integer>> registers = new HashMap<>();
    private final Map<Integer, Boolean> released = new HashMap<>();
    private byte[] held = new byte[0];
    private long lastNanos;

    ModbusDeviceSide(ModbusSetup setup, Devices devices) {
        this.setup = setup;
        this.devices = devices;
    }

    @Override
    public synchronized byte[] receive(byte[] bytes, int length, long now) {
        if (now - lastNanos > FRAME_GAP_NANOS || held.length > LONGEST) {
            held = new byte[0];
        }
        lastNanos = now;
        int before = held.length;
        held = Arrays.copyOf(held, before + length);
        System.arraycopy(bytes, 0, held, before, length);
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        for (int frame = frameLength(); frame > 0 && frame <= held.length; frame = frameLength()) {
            byte[] request = Arrays.copyOf(held, frame);
            held = Arrays.copyOfRange(held, frame, held.length);
            if (Check.crc16(request, 0, frame - 2) == (octet(request, frame - 1) << 8 | octet(request, frame - 2))) {
                answer(request, answers);
            } else {
                held = new byte[0]; // lost: waits for silence, as the specification has it
            }
        }
        return answers.toByteArray();
    }

    /** How long the frame at the front is; 0 as long as that cannot be told. */
    private int frameLength() {
        if (held.length < 7) {
            return 0;
        }
        return switch (held[1]) {
            case 16 -> 9 + octet(held, 6);
            default -> 8;
        };
    }

    private void answer(byte[] request, ByteArrayOutputStream answers) {
        int address = octet(request, 0);
        int hearing = devices.hearing(address);
        if (hearing == 0) {
            return;
        }
        int first = word(request, 2);
        byte[] body = switch (request[1]) {
            case 3 -> read(address, first, word(request, 4));
            case 6 -> {
                write(address, first, word(request, 4));
                yield Arrays.copyOf(request, 6);
            }
            case 16 -> {
                for (int i = 0; i < word(request, 4) && 8 + 2 * i < request.length - 2; i++) {
                    write(address, first + i, word(request, 7 + 2 * i));
                }
                yield Arrays.copyOf(request, 6);
            }
            default -> new byte[] {request[0], (byte) (request[1] | 0x80), 1};
        };
        if (request[1] == 6 || request[1] == 16) {
            tell(address, first);
        }
        for (int i = 0; i < hearing; i++) {
            answers.writeBytes(body);
            answers.writeBytes(Check.CRC16MODBUS.over(body, 0, body.length));
        }
    }

    private byte[] read(int address, int first, int count) {
        if (count < 1 || count > 125) {
            return new byte[] {(byte) address, (byte) 0x83, 3};
        }
        byte[] body = new byte[3 + 2 * count];
        body[0] = (byte) address;
        body[1] = 3;
        body[2] = (byte) (2 * count);
        for (int i = 0; i < count; i++) {
            int value = of(address).getOrDefault(first + i, 0);
            body[3 + 2 * i] = (byte) (value >> 8);
            body[4 + 2 * i] = (byte) value;
        }
        boolean asked = first <= setup.key() && setup.key() < first + count;
        if (asked && setup.press().isEmpty() && released.getOrDefault(address, true)) {
            write(
                    address,
                    setup.key(),
                    0); // a tap is latched until it was read once; a count of presses needs no latch
        }
        return body;
    }

    private Map<Integer, Integer> of(int address) {
        return registers.computeIfAbsent(address, unused -> new HashMap<>());
    }

    private void write(int address, int register, int value) {
        of(address).put(register, value);
    }

    private void tell(int address, int first) {
        Map<Integer, Integer> values = of(address);
        if (setup.lamp().isPresent() && setup.lamp().getAsInt() == first) {
            Lamp.find(values.getOrDefault(first, 0)).ifPresent(lamp -> devices.light(address, lamp));
            return;
        }
        boolean blinking =
                setup.blink().isPresent() && values.getOrDefault(setup.blink().getAsInt(), 0) == 1;
        devices.show(address, text(values), blinking);
    }

    private String text(Map<Integer, Integer> values) {
        StringBuilder text = new StringBuilder();
        switch (setup.form()) {
            case NUMBER -> {
                int number = values.getOrDefault(setup.register(), 0);
                text.append(number == 0 ? "" : Integer.toString(number));
            }
            case DIGITS -> {
                for (int i = 0; i < setup.cells(); i++) {
                    int digit = values.getOrDefault(setup.register() + i, 10);
                    text.append(digit < 10 ? (char) ('0' + digit) : ' ');
                }
            }
            case ASCII -> {
                for (int i = 0; i < (setup.cells() + 1) / 2; i++) {
                    int pair = values.getOrDefault(setup.register() + i, 0x2020);
                    text.append((char) ((pair >> 8) & 0x7F)).append((char) (pair & 0x7F));
                }
            }
        }
        return text.toString().strip();
    }

    @Override
    public synchronized byte[] press(int address, int key) {
        write(address, setup.key(), key);
        released.put(address, false);
        setup.press().ifPresent(press -> of(address).merge(press, 1, (before, one) -> (before + one) & 0xFFFF));
        return new byte[0];
    }

    @Override
    public boolean keypadsSpeakUnasked() {
        return false;
    }

    @Override
    public boolean signsAnswer() {
        return true;
    }

    @Override
    public synchronized void release(int address) {
        released.put(address, true);
    }

    private static int octet(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    private static int word(byte[] bytes, int at) {
        return octet(bytes, at) << 8 | octet(bytes, at + 1);
    }
}
