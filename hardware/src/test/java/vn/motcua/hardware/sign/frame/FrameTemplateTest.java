package vn.motcua.hardware.sign.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.DeviceKind;
import vn.motcua.hardware.DeviceSpec;
import vn.motcua.hardware.sign.LineSetup;
import vn.motcua.hardware.sign.codec.Showing;

/** Frames and check sums as makers' leaflets print them. */
class FrameTemplateTest {

    static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    static String written(String template, FrameFields fields) {
        return HEX.formatHex(FrameTemplate.parse("write", template).encode(fields));
    }

    static FrameFields showing(int address, String text) {
        return FrameFields.show(address, new Showing(text, 3, false));
    }

    @Test
    void the_example_of_a_display_maker_999_at_address_5() {
        assertThat(written("{addr} {num:be16} {sum8:0-}", showing(5, "999"))).isEqualTo("05 03 E7 EF");
    }

    @Test
    void start_two_digits_of_address_text_end() {
        assertThat(written("02 {addr:02d} {text:%-4s} 03", showing(1, "A7"))).isEqualTo("02 30 31 41 37 20 20 03");
    }

    @Test
    void text_to_the_right_number_as_bcd_counter_and_blink() {
        FrameFields fields = FrameFields.show(7, new Showing("B0123", 12, true));

        assertThat(written("{text:%6s}", fields)).isEqualTo("20 42 30 31 32 33");
        assertThat(written("{num:bcd2} {num:le16} {num:04d} {num:5d} {num:03x}", fields))
                .isEqualTo("01 23 7B 00 30 31 32 33 20 20 31 32 33 30 37 42");
        assertThat(written("{counter:02d} {blink:20|21}", fields)).isEqualTo("31 32 21");
    }

    /** Modbus over serial line 1.02: 02 07 has CRC 41 12 (appendix B, low byte first). */
    @ParameterizedTest
    @CsvSource({
        "02 07 {crc16modbus:0-}, 02 07 41 12",
        "F7 03 13 89 00 0A {lrc:0-}, F7 03 13 89 00 0A 36 30",
        "01 02 03 {xor:0-}, 01 02 03 00",
        "01 02 03 {sum8neg:0-}, 01 02 03 FA",
        "AA 01 02 03 {sum8:1-2} 0D, AA 01 02 03 03 0D"
    })
    void check_sums(String template, String bytes) {
        assertThat(written(template, FrameFields.NONE)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "02 {adr} 03;at character 4,",
                "02 {addr:2q};has no form of a number; take one of byte, be16",
                "02 3;at character 4, '3' is neither a byte nor a field",
                "02 {text};has no width; write {text:%-4s}",
                "02 {text:%-4s;is neither a byte nor a field",
                "{sum8:0-};counts bytes that do not stand before it",
                "02 {sum8:4-};before it there are bytes 0 to 0",
                "02 {sum8};does not say over which bytes; write {sum8:1-}",
                "{blink:20};needs 2 bytes; write them as in 20|21",
                "{lamp:30|30|31};has the same byte twice",
                "'';is empty; describe the frame"
            })
    void a_mistake_is_named_with_its_place_and_its_mend(String template, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrameTemplate.parse("hall-1: 'template.write'", template))
                .withMessageStartingWith("hall-1: 'template.write'")
                .withMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "codec=template,template.write=02 {addr} 03;shows nothing",
                "codec=template,template.write=02 {text:%-4s} 03,template.key=01 {addr} 07;put {key} where",
                "codec=template,template.write=02 {text:%-4s} 03,template.lamp=01 {addr} 07;put {lamp:30",
                "codec=template,template.write=02 {addr:1d} {text:%-4s} 03;address 33 does not fit into",
                "codec=morse;is none of qsystem, modbus, template",
                "codec=modbus,signs=250=1;address 250 is none of Modbus",
                "codec=modbus,modbus.form=runes;is none of ascii, digits, number",
                "signs=33;write ADDRESS=COUNTER such as 33=1",
                "signs=33=1+2;give each address one counter",
                "signs=300=1;an address is 0 to 255",
                "boards=33=all;is a sign and a board",
                "keypads=33=1,codec=template,template.write=02 {text:%-4s} 03;describe the frame of a key",
                "keys=31=DANCE;is none of [NEXT",
                "keys=zz=NEXT;a code of two hexadecimal digits"
            })
    void a_line_is_checked_before_it_is_driven(String options, String said) {
        Map<String, String> map = new java.util.HashMap<>(Map.of("signs", "33=1"));
        for (String option : options.split(",")) {
            map.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineSetup.of(new DeviceSpec("hall/signs", DeviceKind.COUNTER_LINE, "sim:", map)))
                .withMessageStartingWith("hall/signs: ")
                .withMessageContaining(said);
    }
}
