package vn.motcua.kiosk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.command.Refusal;
import vn.motcua.domain.journal.RequestId;
import vn.motcua.kiosk.SheetSamples;

class VisitTest {

    final Visit visit = new Visit();

    @Nested
    class The_way {

        @Test
        void goes_back_as_it_came() {
            visit.go(new DialogueState.LookUp());
            visit.go(new DialogueState.InField("Hộ tịch"));
            visit.go(new DialogueState.AtSheet(SheetSamples.WITHOUT_CASE, RequestId.random()));

            visit.back();
            assertThat(visit.place()).isEqualTo(new DialogueState.InField("Hộ tịch"));
            visit.back();
            visit.back();
            assertThat(visit.place()).isEqualTo(new DialogueState.Start());
            visit.back();
            assertThat(visit.place()).isEqualTo(new DialogueState.Start());
        }

        @Test
        void has_no_place_twice_in_a_row() {
            visit.go(new DialogueState.LookUp());
            visit.go(new DialogueState.LookUp());

            visit.back();

            assertThat(visit.place()).isEqualTo(new DialogueState.Start());
        }

        @Test
        void leads_from_a_refusal_to_the_start_only() {
            visit.go(new DialogueState.LookUp());
            visit.go(new DialogueState.Told(new Refusal.ServerUnreachable("")));

            visit.back();

            assertThat(visit.place()).isEqualTo(new DialogueState.Start());
        }

        @Test
        void forgets_what_a_scan_has_told_when_it_is_left_or_another_comes() {
            var card = new DialogueState.Greeting(new ShownCard("NGUYỄN VĂN ẨN", "********3456", true, false));
            visit.go(new DialogueState.LookUp());
            visit.land(card);
            visit.land(new DialogueState.ScanTold(ScanMessage.INVALID, ""));

            visit.back();

            assertThat(visit.place()).isEqualTo(new DialogueState.LookUp());
            visit.land(card);
            visit.leaveScan();
            assertThat(visit.place()).isEqualTo(new DialogueState.LookUp());
        }

        @Test
        void does_not_tell_whose_card_it_was() {
            assertThat(new DialogueState.Greeting(new ShownCard("NGUYỄN VĂN ẨN", "********3456", true, false))
                            .toString())
                    .doesNotContain("NGUY", "3456");
        }

        @Test
        void turns_a_page_without_getting_longer() {
            visit.go(new DialogueState.Details(SheetSamples.WITHOUT_CASE, DetailsPart.PAPERS));
            visit.turn(new DialogueState.Details(SheetSamples.WITHOUT_CASE, DetailsPart.LAW));

            visit.back();

            assertThat(visit.place()).isEqualTo(new DialogueState.Start());
        }
    }

    @Nested
    class A_search {

        @Test
        void is_noted_once() {
            visit.search("khai sinh");

            assertThat(visit.endSearch()).contains("khai sinh");
            assertThat(visit.endSearch()).isEmpty();
        }

        @Test
        void is_noted_again_when_other_words_follow() {
            visit.search("khai sinh");
            visit.endSearch();
            visit.search("khai tử");

            assertThat(visit.endSearch()).contains("khai tử");
        }

        @Test
        void of_two_letters_is_not_worth_noting() {
            visit.search("kh ");

            assertThat(visit.endSearch()).isEmpty();
        }
    }

    @Nested
    class A_tick {

        @Test
        void stays_with_its_sheet_and_no_other() {
            visit.ticks(SheetSamples.FOUNDLING).turn(0);

            assertThat(visit.ticks(SheetSamples.FOUNDLING).count()).isEqualTo(1);
            assertThat(visit.ticks(SheetSamples.WITHOUT_CASE).count()).isZero();
            assertThat(visit.ticks(SheetSamples.FOUNDLING).count()).isZero();
        }
    }
}
