package vn.motcua.hardware.sign;

import com.ghgande.j2mod.modbus.ModbusException;
import com.ghgande.j2mod.modbus.ModbusSlaveException;
import com.ghgande.j2mod.modbus.io.ModbusSerialTransaction;
import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.hardware.keypad.KeyFrame;
import vn.motcua.hardware.link.ByteLink;

/**
 * Modbus RTU: signs take function 16, keypads are asked with function 3, one after the other. A keypad that does not
 * answer is asked once a second only, so that it does not hold the others up.
 */
final class ModbusCodec implements LineCodec {

    private static final Logger LOG = LoggerFactory.getLogger(ModbusCodec.class);
    private static final Duration ASK_EVERY = Duration.ofMillis(100);
    private static final Duration ASK_SILENT_EVERY = Duration.ofSeconds(1);

    private final String device;
    private final ModbusSetup setup;
    private final LinkConnection connection;
    private final List<Integer> keypads;
    private final Ears ears;
    private final Map<Integer, Polled> polled = new HashMap<>();
    private int lastAsked = -1;
    private int nextKeypad;

    /** What a keypad has told last. */
    private record Polled(int key, int press, long due) {}

    ModbusCodec(String device, ModbusSetup setup, Set<Integer> keypads, ByteLink link, Ears ears) throws IOException {
        this.device = device;
        this.setup = setup;
        this.connection = new LinkConnection(link, setup.timeout());
        this.keypads = keypads.stream().sorted().toList();
        this.ears = ears;
    }

    @Override
    public Duration gap() {
        return setup.gap();
    }

    @Override
    public Reply show(int address, Showing what) throws IOException {
        Reply text = write(address, setup.register(), setup.encode(what));
        if (text != Reply.ACCEPTED || setup.blink().isEmpty()) {
            return text;
        }
        pause();
        return write(address, setup.blink().getAsInt(), what.blinking() ? 1 : 0);
    }

    @Override
    public Reply light(int address, Lamp lamp) throws IOException {
        return setup.lamp().isEmpty() ? Reply.SENT : write(address, setup.lamp().getAsInt(), lamp.code());
    }

    private Reply write(int address, int register, int... values) throws IOException {
        Register[] registers =
                Arrays.stream(values).mapToObj(SimpleRegister::new).toArray(Register[]::new);
        return ask(address, new WriteMultipleRegistersRequest(register, registers))
                .reply();
    }

    private record Asked(Reply reply, Optional<ModbusResponse> response) {}

    private Asked ask(int address, ModbusRequest request) throws IOException {
        request.setUnitID(address);
        ModbusSerialTransaction transaction = new ModbusSerialTransaction(connection);
        transaction.setRequest(request);
        transaction.setRetries(1); // j2mod's "retries" are attempts; the line repeats by itself
        transaction.setCheckingValidity(true);
        lastAsked = address;
        int unused = connection.takeReceived();
        try {
            transaction.execute();
            return new Asked(Reply.ACCEPTED, Optional.of(transaction.getResponse()));
        } catch (ModbusSlaveException e) {
            LOG.debug("{}: address {} refuses: {}", device, address, e.getMessage());
            return new Asked(Reply.GARBLED, Optional.empty());
        } catch (ModbusException e) {
            return failed(address, e);
        } catch (RuntimeException e) { // j2mod trusts lengths and codes that came over the wire
            return failed(address, e);
        }
    }

    private Asked failed(int address, Exception cause) throws IOException {
        Optional<IOException> broken = connection.takeFailure();
        if (broken.isPresent()) {
            throw broken.get();
        }
        int received = connection.takeReceived();
        LOG.debug("{}: address {}: {} ({} bytes came)", device, address, cause.getMessage(), received);
        if (received == 0) {
            return new Asked(Reply.SILENT, Optional.empty());
        }
        ears.noise(received);
        return new Asked(Reply.GARBLED, Optional.empty());
    }

    @Override
    public void listen(Duration atMost) throws IOException {
        hear(connection.drain(atMost));
        if (!keypads.isEmpty()) {
            poll(keypads.get(nextKeypad++ % keypads.size()));
        }
    }

    private void poll(int address) throws IOException {
        long now = System.nanoTime();
        Polled before = polled.getOrDefault(address, new Polled(0, -1, now));
        if (before.due() - now > 0) {
            return;
        }
        Optional<int[]> told = read(address);
        now = System.nanoTime();
        if (told.isEmpty()) {
            polled.put(address, new Polled(before.key(), before.press(), now + ASK_SILENT_EVERY.toNanos()));
            return;
        }
        int key = told.get()[0];
        int press = told.get()[1];
        polled.put(address, new Polled(key, press, now + ASK_EVERY.toNanos()));
        boolean counted = setup.press().isPresent();
        boolean again = before.press() >= 0 && press != before.press();
        if (counted ? again : key != 0 && key != before.key()) {
            ears.key(new KeyFrame(address, key));
        }
    }

    /** The key and the count of presses; empty if the keypad does not say. */
    private Optional<int[]> read(int address) throws IOException {
        int press = setup.press().orElse(setup.key());
        int first = Math.min(press, setup.key());
        int count = Math.abs(press - setup.key()) + 1;
        Asked asked = ask(address, new ReadMultipleRegistersRequest(first, count));
        if (asked.response().orElse(null) instanceof ReadMultipleRegistersResponse response
                && response.getWordCount() == count) {
            int key = response.getRegisterValue(setup.key() - first);
            return Optional.of(new int[] {key, response.getRegisterValue(press - first)});
        }
        return Optional.empty();
    }

    /** Modbus over serial line 1.02, 2.5.1.1: at least 3.5 characters between two frames. */
    private void pause() throws IOException {
        hear(connection.drain(setup.gap()));
    }

    /** Nobody speaks without being asked: a second answer comes from a second device. */
    private void hear(byte[] stray) {
        if (stray.length > 0 && (stray[0] & 0xFF) == lastAsked) {
            ears.answeredTwice(lastAsked);
        } else if (stray.length > 0) {
            ears.noise(stray.length);
        }
    }

    @Override
    public void forget() {
        polled.clear();
        lastAsked = -1;
    }
}
