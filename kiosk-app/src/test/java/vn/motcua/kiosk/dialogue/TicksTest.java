package vn.motcua.kiosk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.kiosk.SheetSamples;

class TicksTest {

    final Procedure birth = SheetSamples.birth().procedure();
    final Ticks ticks = new Ticks(SheetSamples.FOUNDLING);

    @Test
    void papers_to_hand_in_come_first_and_remarks_are_no_papers() {
        assertThat(SheetSamples.FOUNDLING.listPapersToBring(birth))
                .extracting(paper -> paper.name().vi())
                .containsExactly("Tờ khai", "Giấy chứng sinh", "Biên bản", "Căn cước công dân");
    }

    @Test
    void what_is_not_ticked_is_missing() {
        ticks.turn(0);
        ticks.turn(3);

        Preparation prepared = ticks.prepare(birth);

        assertThat(prepared.procedure()).isEqualTo(SheetSamples.BIRTH);
        assertThat(prepared.name()).isEqualTo("Đăng ký khai sinh");
        assertThat(prepared.caseName()).isEqualTo("Trẻ bị bỏ rơi");
        assertThat(prepared.brought()).containsExactly("Tờ khai", "Căn cước công dân");
        assertThat(prepared.missing()).containsExactly("Giấy chứng sinh", "Biên bản");
    }

    @Test
    void a_second_touch_takes_a_tick_off() {
        ticks.turn(1);
        ticks.turn(1);

        assertThat(ticks.count()).isZero();
    }

    @Test
    void who_has_ticked_nothing_has_said_nothing_about_papers() {
        Preparation prepared = ticks.prepare(birth);

        assertThat(prepared.brought()).isEmpty();
        assertThat(prepared.missing()).isEmpty();
    }

    @Test
    void a_case_that_the_catalogue_no_longer_has_leaves_the_common_papers() {
        var gone = new SheetKey(SheetSamples.BIRTH, 7);

        assertThat(gone.findCase(birth)).isEmpty();
        assertThat(gone.listPapersToBring(birth)).hasSize(3);
    }

    @Test
    void a_phone_finds_the_same_case() {
        assertThat(SheetSamples.FOUNDLING.path()).isEqualTo("/p/1.001193?case=2");
        assertThat(SheetSamples.WITHOUT_CASE.path()).isEqualTo("/p/1.001193");
    }
}
