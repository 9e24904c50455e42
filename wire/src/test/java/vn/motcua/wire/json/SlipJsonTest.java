package vn.motcua.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.hall.SlipView;
import vn.motcua.domain.journal.Event.SlipState;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.ProcedureCode;

class SlipJsonTest {

    private static List<SlipView> slips(String preparation) {
        String told = """
                {"slips":[{"ticket":"20261125-A-42","service":"HO_TICH","ahead":3,"counters":[8],
                 "preparation":%s,"issuedAt":"2026-11-25T01:00:00Z","kiosk":"kiosk-1","device":"kiosk-1/printer",
                 "state":"WANTED","reason":"","copy":2,"proof":"","at":"2026-11-25T01:02:00Z"}]}
                """.formatted(preparation);
        return WireJson.mapper().readValue(told, SlipJson.Slips.class).all().stream()
                .map(SlipJson::toView)
                .toList();
    }

    @Test
    void a_slip_to_be_printed_again_says_what_the_first_one_said() {
        List<SlipView> read = slips("""
                {"procedure":"1.001193","name":"Đăng ký khai sinh","caseName":"","brought":["Tờ khai"],"missing":["Giấy chứng sinh"]}
                """);

        assertThat(read).singleElement().satisfies(slip -> {
            assertThat(slip.ticket()).hasToString("20261125-A-42");
            assertThat(slip.state()).isEqualTo(SlipState.WANTED);
            assertThat(slip.preparation())
                    .contains(new Preparation(
                            new ProcedureCode("1.001193"),
                            "Đăng ký khai sinh",
                            "",
                            List.of("Tờ khai"),
                            List.of("Giấy chứng sinh")));
        });
    }

    @Test
    void who_said_nothing_of_papers_has_none_on_the_slip() {
        assertThat(slips("null")).extracting(SlipView::preparation).containsExactly(Optional.empty());
    }
}
