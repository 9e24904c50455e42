package vn.motcua.lookup.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {

    @ParameterizedTest
    @CsvSource({
        "Đăng ký, dang ky",
        "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT, giay chung nhan quyen su dung dat",
        "nghĩa vụ quân sự, nghia vu quan su",
        "ửng đỏ ỡm ờ, ung do om o",
        "VNeID mức 2, vneid muc 2"
    })
    void folds_to_lower_case_without_diacritics(String text, String folded) {
        assertThat(VietnameseText.fold(text)).isEqualTo(folded);
    }

    @Test
    void folds_decomposed_text_alike() {
        assertThat(VietnameseText.fold("đa\u0306ng ky\u0301")).isEqualTo("dang ky");
    }

    @Test
    void tells_composed_from_decomposed() {
        assertThat(VietnameseText.isNfc("hộ tịch")).isTrue();
        assertThat(VietnameseText.isNfc("hô\u0323 ti\u0323ch")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"hòa, hoa2", "hoà, hoa2", "đăng, đăng", "Thủy, thuy3", "ký, ky1", "nghĩa, nghia4", "hộ, hô5"})
    void spells_the_same_wherever_the_tone_stands(String word, String spelled) {
        assertThat(VietnameseText.spell(word)).isEqualTo(spelled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "nghieng", "khuyu", "quyet", "giay", "xoong", "uong", "ky", "oan", "thuo", "hoai"})
    void knows_syllables(String folded) {
        assertThat(VietnameseText.isSyllable(folded)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ddawng", "kys", "bhxh", "cccd", "wifi", "str", "aa", "khaisinh"})
    void knows_what_is_none(String folded) {
        assertThat(VietnameseText.isSyllable(folded)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ddawng, đăng",
        "kys, ký",
        "giaays, giấy",
        "khair, khải",
        "dduwowcj, được",
        "dduowcj, được",
        "nuwowcs, nước",
        "nguowif, người",
        "quyeenf, quyền",
        "muoons, muốn",
        "howj, hợ",
        "hooj, hộ",
        "tichj, tịch",
        "ddaats, đất",
        "xaay, xây",
        "dungwj, dựng",
        "keets, kết",
        "hoon, hôn",
        "giaf, già",
        "quas, quá",
        "hoaf, hòa",
        "toans, toán",
        "thuyr, thủy",
        "chuwngs, chứng",
        "thwcj, thực",
        "dadng, đang"
    })
    void reads_telex(String keys, String word) {
        assertThat(VietnameseText.fromKeystrokes(keys)).contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "d9ang8, đăng",
        "dang89, đăng",
        "ky1, ký",
        "giay61, giấy",
        "d9uoc75, được",
        "nuoc71, nước",
        "nguoi72, người",
        "quyen62, quyền",
        "ho65, hộ",
        "d9at61, đất",
        "tich5, tịch",
        "ket61, kết",
        "hon6, hôn",
        "thuc75, thực"
    })
    void reads_vni(String keys, String word) {
        assertThat(VietnameseText.fromKeystrokes(keys)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dang", "ký", "cccd", "bhxh", "ubnd", "vneid", "visa", "online", "gpxd", "ct07", "x", "14"})
    void leaves_everything_else_alone(String word) {
        assertThat(VietnameseText.fromKeystrokes(word)).isEmpty();
    }
}
