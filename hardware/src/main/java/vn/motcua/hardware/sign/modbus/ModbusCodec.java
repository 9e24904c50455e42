package vn.motcua.hardware.sign.modbus;

import com.ghgande.j2mod.modbus.ModbusException;
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
import vn.motcua.hardware.sign.codec.Lamp;
import vn.motcua.hardware.sign.codec.LineCodec;
import vn.motcua.hardware.sign.codec.Showing;

/**
 * Modbus RTU: signs take function 16, keypads are asked with function 3, one after the other. A keypad that does not
 * answer is asked once a second only, so that it does not hold the others up.
 */
public final class ModbusCodec implements LineCodec {

    private static final Logger LOG = LoggerFactory.getLogger(ModbusCodec.class);
    private static final Duration A_LOOK = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofSeconds(2); // as timeout-ms
    private static final Duration ASK_EVERY = Duration.ofMillis(100);
    private static final Duration ASK_SILENT_EVERY = Duration.ofSeconds(1);

    private final String device;
    private final ModbusSetup setup;
    private final LinkConnection connection;
    private final List<Integer> keypads;
    private final Ears ears;
    private final Map<Integer, Polled> polled = new HashMap<>();
    private Duration patience;
    private boolean answered;
    private int lastAsked = -1;
    private int nextKeypad;

    /** What a keypad has told last. */
    private record Polled(int key, int press, long due) {}

    public ModbusCodec(String device, ModbusSetup setup, Set<Integer> keypads, ByteLink link, Ears ears)
            throws IOException {
        this.device = device;
        this.setup = setup;
        this.connection = new LinkConnection(link, setup.timeout());
        this.keypads = keypads.stream().sorted().toList();
        this.ears = ears;
        this.patience = setup.timeout();
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
        hear(connection.drain(A_LOOK)); // what is under way still belongs to the request before
        lastAsked = address;
        answered = false;
        Optional<ModbusResponse> response = Optional.empty();
        try {
            transaction.execute();
            response = Optional.of(transaction.getResponse());
        } catch (ModbusException e) {
            LOG.debug("{}: address {}: {}", device, address, e.getMessage());
        } catch (RuntimeException e) { // j2mod trusts lengths and codes that came over the wire
            LOG.debug("{}: address {}: {}", device, address, e.toString());
        }
        Optional<IOException> broken = connection.takeFailure();
        if (broken.isPresent()) {
            throw broken.get();
        }
        ModbusAnswer came = connection.answer();
        answered = came.isWhole();
        if (came.echoed()) {
            ears.echo();
        }
        if (came.stray() > 0) {
            ears.noise(came.stray());
        }
        Reply reply = response.isPresent() ? Reply.ACCEPTED : reply(came);
        ears.said(address, reply == Reply.ACCEPTED ? "" : came.toString());
        return new Asked(reply, response);
    }

    private static Reply reply(ModbusAnswer came) {
        return switch (came.kind()) {
            case NOTHING -> Reply.SILENT;
            case ECHO -> Reply.ECHO;
            case OTHER_ADDRESS, OTHER_FUNCTION -> Reply.FOREIGN;
            case ANSWER, TORN, CHECKSUM, NONSENSE -> Reply.GARBLED;
            case EXCEPTION ->
                switch (came.exception()) {
                    case 1, 2, 3 -> Reply.REFUSED;
                    case 5, 6 -> Reply.BUSY;
                    case 10, 11 -> Reply.SILENT; // a converter speaks for a device that does not
                    default -> Reply.FAILED;
                };
        };
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
        ears.keypad(address, asked.reply());
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

    /** Nobody speaks without being asked: a second answer comes from a second device, a first one too late. */
    private void hear(byte[] stray) {
        if (stray.length == 0) {
            return;
        }
        ModbusAnswer came = ModbusAnswer.find(connection.request(), stray);
        if (came.kind() == ModbusAnswer.Kind.ECHO) {
            ears.echo();
        } else if (!answered && lastAsked >= 0 && came.isWhole()) {
            answered = true;
            patience = patience.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : patience.multipliedBy(2);
            connection.waitFor(patience);
            LOG.warn(
                    "line '{}': address {} answers later than timeout-ms; its limit is {} ms now",
                    device,
                    lastAsked,
                    patience.toMillis());
            ears.late(lastAsked);
        } else if (answered && (stray[0] & 0xFF) == lastAsked) {
            ears.answeredTwice(lastAsked);
        } else {
            ears.noise(stray.length);
        }
    }

    @Override
    public void forget() {
        polled.clear();
        lastAsked = -1;
    }
}
