package vn.motcua.server.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.domain.refusal.DeskRefusal;

/** Passwords that are tried first are refused, in whatever way they are dressed. */
class PasswordRulesTest {

    static final List<String> LOCAL = List.of("Nguyễn Thị Lan", "Bộ phận Một cửa phường Tây Nha Trang");

    private static Optional<DeskRefusal> findFault(String password) {
        return PasswordRules.findFault("canbo1", "cu-ky-2020-abc", password, LOCAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "password123",
                "qwertyuiop",
                "matkhau123456",
                "Password2026!",
                "P@ssw0rd2026",
                "MatKhau@2026",
                "mật khẩu 2026",
                "motcua2026!!",
                "nguyenthilan1990",
                "Nguyễn Thị Lan 1",
                "canbo1canbo1",
                "2026canbo1!!",
                "vietnam2026",
                "iloveyou12345",
                "qwerty123456",
                "1q2w3e4r5t6y",
                "abcabcabcabc1",
                "administrator",
                "bophanmotcua1",
                "aaaaaaaaaabb",
                "ngắn quá"
            })
    void what_is_tried_first_is_refused_with_a_reason(String password) {
        assertThat(findFault(password)).as(password).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sen-trang-2026",
                "proof-of-the-house",
                "bốn con trâu gặm cỏ",
                "correct horse battery staple",
                "kX8#mq2Lw9tz",
                "uống cà phê lúc 5h sáng"
            })
    void what_nobody_guesses_is_taken(String password) {
        assertThat(findFault(password)).as(password).isEmpty();
    }

    @Test
    void the_list_is_there() {
        assertThat(CommonPasswords.size()).isGreaterThan(50_000);
    }
}
