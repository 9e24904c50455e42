package vn.motcua.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.catalogue.Finder;
import vn.motcua.domain.catalogue.Finder.Scope;
import vn.motcua.domain.catalogue.SearchResult;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.ProcedureHeading;
import vn.motcua.domain.procedure.ProcedureSheet;

class LuceneFinderTest {

    final Finder finder = open(Catalogues.small());

    static Finder open(List<ProcedureSheet> sheets) {
        return new LuceneFinderFactory().open("1", sheets::stream, SeedSynonyms.list());
    }

    @AfterEach
    void close() {
        finder.close();
    }

    private SearchResult find(String text) {
        return finder.find(text, Scope.RECEIVED_HERE, 10);
    }

    static List<String> codes(SearchResult finding) {
        return finding.hits().stream().map(hit -> hit.heading().code().value()).toList();
    }

    @Nested
    class Finds_the_same_however_it_is_typed {

        @ParameterizedTest
        @CsvSource({
            "Đăng ký khai sinh, 1.001193",
            "dang ky khai sinh, 1.001193",
            "đăng kí khai sinh, 1.001193",
            "dăng kỳ khai sính, 1.001193",
            "ddawng kys khai sinh, 1.001193",
            "dang89 ky1 khai sinh, 1.001193",
            "dang ky khai sihn, 1.001193",
            "dangky khaisinh, 1.001193",
            "dki khai sinh can j, 1.001193",
            "giấy khai sinh cho con, 1.001193",
            "con tôi mới sinh cần giấy tờ gì, 1.001193",
            "em bé mới đẻ, 1.001193",
            "bao tu cho me e can gi vay, 1.000656",
            "ket hom, 1.000894",
            "mik muốn lm giấy độc thân, 1.004873",
            "chuyển hộ khẩu, 1.004222",
            "hktt, 1.004222",
            "mở quán, 1.001612",
            "gpxd, 1.013225",
            "gcnqsdđ, 1.013978",
            "sổ đỏ, 1.013978",
            "mất cccd, 1.014064",
            "lam cccd, 1.014061",
            "gia han tam tru dc k, 1.002755",
            "phòng tư pháp huyện có làm khai tử không, 1.000656",
            "tách hộ ở công an phường, 1.010038",
            "sao y bản chính, 2.000815",
            "birth certificate, 1.001193",
            "Birth registration, 1.001193",
            "birth, 1.001193",
            "marriage, 1.000894",
            "death certificate, 1.000656",
            "construction permit, 1.013225",
            "certified copies, 2.000815",
            "permanent residence, 1.004222",
            "temporary residence, 1.004194",
            "red book, 1.013978",
            "open a shop, 1.001612",
            "how to get a birth certificate for my baby, 1.001193"
        })
        void first(String text, String code) {
            assertThat(codes(find(text))).startsWith(code);
        }

        @Test
        void as_the_citizen_types() {
            assertThat(codes(find("đăng ký kh"))).startsWith(Catalogues.BIRTH);
            assertThat(codes(find("dang ky khai t"))).startsWith(Catalogues.DEATH);
            assertThat(codes(find("tach h"))).startsWith(Catalogues.SPLIT);
        }

        @Test
        void a_tone_tells_words_apart_that_look_alike_without() {
            List<ProcedureSheet> alike = List.of(
                    Catalogues.here("1.000010", "Hỗ trợ mua bò", "Chăn nuôi"),
                    Catalogues.here("1.000011", "Hỗ trợ mua bơ", "Chăn nuôi"));

            try (Finder both = open(alike)) {
                assertThat(codes(both.find("hỗ trợ mua bơ", Scope.RECEIVED_HERE, 2)))
                        .startsWith("1.000011");
                assertThat(codes(both.find("hỗ trợ mua bò", Scope.RECEIVED_HERE, 2)))
                        .startsWith("1.000010");
            }
        }

        @Test
        void whoever_asks_for_the_special_kind_gets_it() {
            assertThat(codes(find("khai sinh lưu động"))).startsWith(Catalogues.BIRTH_ON_THE_ROAD);
            assertThat(codes(find("đăng ký lại khai sinh"))).startsWith(Catalogues.BIRTH_AGAIN);
            assertThat(codes(find("khai sinh có yếu tố nước ngoài"))).startsWith(Catalogues.BIRTH_ABROAD);
        }
    }

    @Nested
    class By_code {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1.001193",
                    "1001193",
                    "1.0011",
                    "1.001193.000.00.00.H44",
                    "thủ tục 1.001193",
                    "1.001193.h44",
                    "1·001193.000.00.00.\u041D56",
                    "１．００１１９３",
                    "1,001193"
                })
        void finds_that_one(String text) {
            assertThat(find(text)).isInstanceOf(SearchResult.Found.class);
            assertThat(codes(find(text))).containsExactly(Catalogues.BIRTH);
        }

        @Test
        void of_nothing_finds_nothing() {
            assertThat(find("9.999999")).isEqualTo(new SearchResult.Nothing());
        }
    }

    @Nested
    class Keeps_what_a_list_shows {

        @Test
        void of_a_hit() {
            ProcedureHeading heading = find("tách hộ").hits().getFirst().heading();

            ProcedureSheet sheet = Catalogues.here(Catalogues.SPLIT, "Tách hộ", "Đăng ký, quản lý cư trú");
            assertThat(heading).isEqualTo(sheet.heading());
        }

        @Test
        void of_twins_and_of_procedures_received_elsewhere() {
            List<ProcedureSheet> twins = List.of(
                    Catalogues.twin("1.000020", "Hòa giải tranh chấp", "Đất đai"),
                    Catalogues.elsewhere("1.000021", "Hòa giải tranh chấp", "Đất đai"));

            try (Finder both = open(twins)) {
                List<SearchResult.Hit> hits =
                        both.find("hòa giải tranh chấp", Scope.EVERYTHING, 5).hits();

                assertThat(hits.getFirst().heading().twin()).isTrue();
                assertThat(hits.getLast().heading().service()).isEmpty();
                assertThat(hits.getLast().heading().levels()).containsExactly(Level.PROVINCE);
            }
        }
    }

    @Nested
    class The_scope {

        @Test
        void leaves_out_what_the_desk_does_not_receive() {
            assertThat(codes(find("đăng ký tàu biển tạm thời"))).doesNotContain(Catalogues.SHIP);
        }

        @Test
        void takes_it_in_when_all_is_asked_for() {
            SearchResult all = finder.find("đăng ký tàu biển tạm thời", Scope.EVERYTHING, 10);

            assertThat(codes(all)).startsWith(Catalogues.SHIP);
        }

        @Test
        void has_a_limit() {
            assertThat(finder.find("đăng ký", Scope.EVERYTHING, 3).hits()).hasSize(3);
            assertThatIllegalArgumentException().isThrownBy(() -> finder.find("x", Scope.EVERYTHING, 0));
        }
    }

    @Nested
    class Asks_back {

        @Test
        void when_a_whole_field_was_named() {
            SearchResult finding = find("giấy tờ về cư trú");

            assertThat(finding).isInstanceOfSatisfying(SearchResult.AskBack.class, back -> {
                assertThat(back.choices()).hasSizeBetween(2, 4);
                assertThat(back.choices()).allSatisfy(choice -> {
                    assertThat(choice.codes()).hasSize(1);
                    assertThat(choice.label().en())
                            .isEqualTo("en " + choice.codes().getFirst());
                });
                assertThat(codes(back))
                        .containsExactlyInAnyOrder(
                                Catalogues.SPLIT, Catalogues.STAY, Catalogues.STAY_LONGER, Catalogues.RESIDENCE);
            });
        }

        @Test
        void when_several_answer_equally_well() {
            assertThat(find("chứng thực giấy tờ giùm em")).isInstanceOf(SearchResult.AskBack.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"đăng ký khai sinh", "khai sinh cần gì", "tách hộ", "di chúc"})
        void but_not_when_it_is_clear(String text) {
            assertThat(find(text)).isInstanceOf(SearchResult.Found.class);
        }
    }

    @Nested
    class Says_that_it_is_no_procedure {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "hôm nay thời tiết thế nào",
                    "mấy giờ mở cửa",
                    "số điện thoại của chủ tịch phường",
                    "giá vàng hôm nay",
                    "xin chào",
                    "tra cứu tình trạng hồ sơ",
                    "quầy số 4 ở đâu",
                    "thoi tiet hom nay"
                })
        void of(String text) {
            assertThat(find(text)).isInstanceOf(SearchResult.NoProcedure.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "?", "tôi muốn", "xyzzy qwfp", "bay bằng khinh khí cầu"})
        void but_nothing_of_what_is_blank_or_unknown(String text) {
            assertThat(find(text)).isEqualTo(new SearchResult.Nothing());
        }
    }

    @Test
    void takes_a_very_long_text() {
        String text = Stream.generate(() -> "đăng ký khai sinh cho con")
                .limit(5_000)
                .reduce("", (all, one) -> all + " " + one);

        assertThat(codes(find(text))).startsWith(Catalogues.BIRTH);
    }

    @Test
    void of_an_empty_catalogue_finds_nothing() {
        try (Finder empty = open(List.of())) {
            assertThat(empty.find("khai sinh", Scope.EVERYTHING, 5)).isEqualTo(new SearchResult.Nothing());
        }
    }
}
