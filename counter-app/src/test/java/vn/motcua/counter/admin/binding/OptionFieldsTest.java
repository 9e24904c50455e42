package vn.motcua.counter.admin.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.device.DeviceBinding;

class OptionFieldsTest {

    private final OptionFields fields = new OptionFields(new StaffTexts(Locale.of("vi")));

    @Test
    void what_a_probe_proposes_is_taken_over() {
        fields.show(DeviceBinding.Kind.PRINTER, Map.of("profile", "epson-tm-t82", "cut", "full", "roll", "80"));

        assertThat(fields.read())
                .contains(Map.of("profile", "epson-tm-t82", "mode", "raster", "cut", "full", "roll", "80"));
    }

    @Test
    void a_printer_of_no_known_make_is_chosen_by_its_paper() {
        fields.show(DeviceBinding.Kind.PRINTER, Map.of("paper", "58"));

        assertThat(fields.read()).contains(Map.of("paper", "58", "mode", "raster"));
    }

    @Test
    void an_office_printer_has_sheets_and_nothing_that_a_roll_has() {
        fields.show(DeviceBinding.Kind.PRINTER, Map.of("sheet", "a4", "profile", "", "roll", "80"));

        assertThat(fields.read()).contains(Map.of("sheet", "a4"));
    }

    @Test
    void a_profile_this_form_does_not_know_is_not_lost() {
        fields.show(DeviceBinding.Kind.PRINTER, Map.of("profile", "maker-of-tomorrow"));

        assertThat(fields.read())
                .hasValueSatisfying(read -> assertThat(read).containsEntry("profile", "maker-of-tomorrow"));
    }

    @Test
    void what_belongs_to_another_codec_is_left_out() {
        fields.show(
                DeviceBinding.Kind.COUNTER_LINE,
                Map.of(
                        "codec",
                        "modbus",
                        "signs",
                        "11=1",
                        "modbus.lamp",
                        "9",
                        "template.write",
                        "02 {addr}",
                        "gap-ms",
                        "20"));

        assertThat(fields.read())
                .contains(Map.of(
                        "codec",
                        "modbus",
                        "signs",
                        "11=1",
                        "modbus.form",
                        "ascii",
                        "modbus.lamp",
                        "9",
                        "gap-ms",
                        "20"));
    }
}
