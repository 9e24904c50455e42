package vn.motcua.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.desk.DeviceReport;
import vn.motcua.domain.desk.Role;

class TextsTest {

    @Test
    void both_languages_say_everything() throws IOException {
        assertThat(keys("texts_en.properties")).isEqualTo(keys("texts.properties"));
    }

    /** From the file itself: an English bundle also answers with what stands only in its Vietnamese parent. */
    private static Set<String> keys(String file) throws IOException {
        var texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            texts.load(Objects.requireNonNull(in, file));
        }
        return texts.stringPropertyNames();
    }

    @Test
    void every_step_and_every_role_has_a_name() {
        Texts texts = new Texts(Locale.of("vi"));

        assertThat(Arrays.stream(Step.values()).map(Step::key)).allMatch(texts::has);
        assertThat(Arrays.stream(Role.values()).map(role -> "role." + role)).allMatch(texts::has);
    }

    @Test
    void a_device_is_told_of_in_words() {
        var report = new DeviceReport("kiosk-1/printer", false, "RecEmpty", "", Instant.parse("2026-11-23T02:41:00Z"));

        assertThat(new DeviceTexts(new Texts(Locale.of("vi"))).sentence(report, HandTest.plan()))
                .isEqualTo("Máy in ở ki-ốt 1: hết giấy – từ 09:41");
    }

    @Test
    void a_device_that_works_and_complains_of_nothing_needs_no_hand() {
        assertThat(DeviceTexts.needsHand(new DeviceReport("kiosk-1/printer", true, "", "", Instant.EPOCH)))
                .isFalse();
        assertThat(DeviceTexts.needsHand(new DeviceReport("kiosk-1/printer", true, "RecNearEnd", "", Instant.EPOCH)))
                .isTrue();
    }

    @Test
    void a_password_is_long_enough_and_not_the_account() {
        assertThat(NewPassword.findFault("lan", "ngắn quá")).contains("password.short");
        assertThat(NewPassword.findFault("nguyenthilan", "NguyenThiLan")).contains("password.account");
        assertThat(NewPassword.findFault("lan", "một câu dễ nhớ")).isEmpty();
    }
}
