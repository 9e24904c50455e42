package vn.motcua.server.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vay tiền nhanh tại https://vay.example lãi thấp       | LINK
            Làm giấy tờ nhanh, xem lamgiay24h.com nhé             | LINK
            Trả lời tôi qua lan.nguyen@mail.example với           | EMAIL
            Gọi lại cho tôi số 0912 345 678 được không            | NUMBER
            Căn cước của tôi là 001190001234 thì làm ở đâu        | NUMBER
            Số của cháu là 0912.345.678                           | NUMBER
            Con tôi là Nguyễn Văn An, sinh năm nay, cần gì        | NAME
            Hồ sơ của bà Trần Thị Thu Hà đã xong chưa             | NAME
            LÀM GIẤY KHAI SINH Ở ĐÂU VẬY                          | SHOUTING
            aaaaaaaaaa hỏi gì đây                                 | NOISE
            đăng ký đăng ký đăng ký đăng ký test test test test   | NOISE
            ???? !!!! 12 34 ab                                    | NOISE
            Как получить свидетельство о рождении                 | NOISE
            """)
    void is_cast_on_what_advertises_names_somebody_or_is_no_sentence(String text, Doubt doubt) {
        assertThat(Doubt.find(text)).as(text).contains(doubt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Con tôi mới sinh thì cần mang giấy tờ gì?",
                "lam giay khai sinh can nhung gi",
                "Theo Nghị định 123/2015/NĐ-CP thì có phải nộp bản sao không?",
                "Tôi ở đường Nguyễn Thị Minh Khai thì nộp ở đâu?",
                "Trường Trần Hưng Đạo có xác nhận được không?",
                "Thủ tục 1.001193 có làm trực tuyến được không?",
                "Từ 01/01/2026 đến 31/12/2026 có miễn lệ phí không?",
                "Vốn 1.500.000.000 đồng thì nộp lệ phí bao nhiêu?",
                "What must I bring for a birth certificate?",
                "CCCD hết hạn có làm được không?",
            })
    void is_not_cast_on_what_citizens_ask(String text) {
        assertThat(Doubt.find(text)).as(text).isEmpty();
    }
}
