package vn.motcua.sim.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lengths that no printer's memory holds: the rest of the stream is stepped over, nothing breaks. */
class CommandReaderTest {

    final List<String> heard = new ArrayList<>();
    final CommandReader reader = new CommandReader(Set.of(), new CommandReader.Sink() {
        @Override
        public void text(int octet) {
            heard.add("text " + octet);
        }

        @Override
        public void control(int octet) {
            heard.add("control " + octet);
        }

        @Override
        public void command(int code, byte[] parameters) {
            heard.add("command %04X".formatted(code));
        }

        @Override
        public void unknown(int code) {
            heard.add("unknown %04X".formatted(code));
        }
    });

    @Test
    void a_list_of_pictures_larger_than_any_memory_is_stepped_over() {
        feed("1C7102FFFFFFFF0000");

        assertThat(heard).containsExactly("unknown 1C71");
        assertThat(reader.inside()).isTrue();
    }

    @Test
    void a_picture_of_four_thousand_million_bytes_is_stepped_over() {
        feed("1D763000FFFFFFFF41");

        assertThat(heard).containsExactly("unknown 1D76");
        assertThat(reader.inside()).isTrue();
    }

    @Test
    void a_picture_that_is_announced_and_comes_is_one_command() {
        feed("1D76300001000200AA5541");

        assertThat(heard).containsExactly("command 1D76", "text 65");
    }

    private void feed(String hex) {
        for (byte octet : HexFormat.of().parseHex(hex)) {
            reader.feed(octet & 0xFF);
        }
    }
}
