package vn.motcua.counter.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.counter.action.ClerkAction;
import vn.motcua.counter.action.CounterActionsTest;
import vn.motcua.counter.admin.binding.DeviceBindingField;
import vn.motcua.counter.devices.DeviceTexts;
import vn.motcua.counter.frame.NewPassword;
import vn.motcua.counter.questions.Personal;
import vn.motcua.domain.audit.AuditKind;
import vn.motcua.domain.audit.Retention;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.Flaw;
import vn.motcua.domain.device.DeviceBinding;
import vn.motcua.domain.device.DeviceReport;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.domain.procedure.SubmissionMethod;
import vn.motcua.domain.staff.Role;

class StaffTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"texts", "catalogue", "devices", "audit"})
    void both_languages_say_everything(String file) throws IOException {
        assertThat(keys(file + "_en.properties")).isEqualTo(keys(file + ".properties"));
    }

    @Test
    void every_file_is_read_and_no_key_stands_in_two() throws IOException {
        assertThat(StaffTexts.FILES).containsExactly("texts", "catalogue", "devices", "audit");
        assertThat(keys("texts.properties"))
                .doesNotContainAnyElementsOf(keys("catalogue.properties"))
                .doesNotContainAnyElementsOf(keys("devices.properties"))
                .doesNotContainAnyElementsOf(keys("audit.properties"));
        assertThat(keys("audit.properties"))
                .doesNotContainAnyElementsOf(keys("catalogue.properties"))
                .doesNotContainAnyElementsOf(keys("devices.properties"));
        assertThat(keys("catalogue.properties")).doesNotContainAnyElementsOf(keys("devices.properties"));
    }

    /** A pattern that cannot be read would show only when somebody meets it. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_text_can_be_said(String language) throws IOException {
        StaffTexts texts = new StaffTexts(Locale.of(language));
        Set<String> keys = new TreeSet<>(keys("texts.properties"));
        keys.addAll(keys("catalogue.properties"));
        keys.addAll(keys("devices.properties"));
        keys.addAll(keys("audit.properties"));

        assertThat(keys)
                .allSatisfy(key -> assertThat(texts.get(key, 1, 2, 3, 4)).isNotBlank());
    }

    @Test
    void whatever_the_catalogue_can_say_has_a_word() {
        StaffTexts texts = new StaffTexts(Locale.of("vi"));

        assertThat(named("lookup.level.", Level.values())).allMatch(texts::has);
        assertThat(named("lookup.online.", OnlineLevel.values())).allMatch(texts::has);
        assertThat(named("lookup.channel.", SubmissionMethod.Channel.values())).allMatch(texts::has);
        assertThat(named("lookup.time.", ProcessingTime.Unit.values())).allMatch(texts::has);
        assertThat(named("lookup.role.", Paper.Role.values())).allMatch(texts::has);
        assertThat(named("papers.reason.", MissingPaper.Reason.values())).allMatch(texts::has);
        assertThat(named("announcement.", Announcement.Change.values())).allMatch(texts::has);
        assertThat(named("flaw.", Flaw.Kind.values())).allMatch(texts::has);
        assertThat(named("import.severity.", Flaw.Severity.values())).allMatch(texts::has);
        assertThat(named("import.state.", CatalogueImport.State.values())).allMatch(texts::has);
        assertThat(named("import.changes.", CatalogueImport.Change.Kind.values()))
                .allMatch(texts::has);
        assertThat(named("kind.", DeviceBinding.Kind.values())).allMatch(texts::has);
        assertThat(named("test.running.", DeviceBinding.Kind.values())).allMatch(texts::has);
        assertThat(Arrays.stream(DeviceBinding.Kind.values())
                        .flatMap(kind -> DeviceBindingField.listFor(kind).stream())
                        .flatMap(DeviceBindingField::keys))
                .allMatch(texts::has);
        assertThat(named("audit.kind.", AuditKind.values())).allMatch(texts::has);
        assertThat(named("audit.what.", Retention.What.values())).allMatch(texts::has);
        assertThat(named("questions.personal.", Personal.values())).allMatch(texts::has);
    }

    private static List<String> named(String stem, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> stem + value.name()).toList();
    }

    /** From the file itself: an English bundle also answers with what stands only in its Vietnamese parent. */
    private static Set<String> keys(String file) throws IOException {
        var texts = new Properties();
        try (InputStream in = StaffTexts.class.getResourceAsStream("/vn/motcua/counter/" + file)) {
            texts.load(Objects.requireNonNull(in, file));
        }
        return texts.stringPropertyNames();
    }

    @Test
    void every_step_and_every_role_has_a_name() {
        StaffTexts texts = new StaffTexts(Locale.of("vi"));

        assertThat(Arrays.stream(ClerkAction.values()).map(ClerkAction::key)).allMatch(texts::has);
        assertThat(Arrays.stream(Role.values()).map(role -> "role." + role)).allMatch(texts::has);
    }

    @Test
    void a_device_is_told_of_in_words() {
        var report = new DeviceReport("kiosk-1/printer", false, "RecEmpty", "", Instant.parse("2026-11-23T02:41:00Z"));

        assertThat(new DeviceTexts(new StaffTexts(Locale.of("vi"))).sentence(report, CounterActionsTest.plan()))
                .isEqualTo("Máy in ở ki-ốt 1: hết giấy – từ 09:41");
    }

    @Test
    void a_device_is_named_by_what_it_is_and_where_it_stands() {
        var words = new DeviceTexts(new StaffTexts(Locale.of("vi")));

        assertThat(words.name("kiosk-2/printer-2")).isEqualTo("Máy in 2 ở ki-ốt 2");
        assertThat(words.name("server/line")).isEqualTo("Đường bảng số ở máy chủ");
        assertThat(words.name("display-1/loa_sau")).isEqualTo("loa_sau ở màn hình sảnh 1");
    }

    @Test
    void counters_hear_of_what_citizens_miss_and_of_nothing_else() {
        assertThat(Stream.of(
                                report(true, ""),
                                report(true, "Degraded"),
                                report(true, "UnknownAddress"),
                                report(false, DeviceReport.SWITCHED_OFF))
                        .filter(DeviceTexts::citizenNotices))
                .isEmpty();
        assertThat(Stream.of(
                        report(false, "RecEmpty"),
                        report(true, "RecNearEnd"),
                        report(false, DeviceReport.SILENT),
                        report(false, DeviceReport.MISWIRED),
                        report(false, "")))
                .allMatch(DeviceTexts::citizenNotices);
    }

    @Test
    void whoever_stands_before_a_device_is_told_what_to_do() {
        var words = new DeviceTexts(new StaffTexts(Locale.of("vi")));

        assertThat(words.todo(report(false, "RecEmpty"))).contains("Thay cuộn giấy mới");
        assertThat(words.todo(report(false, "SomethingNew"))).isNotBlank();
        assertThat(words.todo(report(true, ""))).isEmpty();
    }

    @Test
    void a_keypad_nobody_has_wired_is_told_by_its_address() {
        var words = new DeviceTexts(new StaffTexts(Locale.of("vi")));
        var report = new DeviceReport(
                "server/line",
                true,
                "UnknownAddress",
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                Map.of(DeviceReport.STRANGE_ADDRESSES, "33, 40"));

        assertThat(words.trouble(report)).isEqualTo("có địa chỉ lạ: 33, 40");
        assertThat(words.todo(report)).contains("ở địa chỉ 33, 40", "33=số quầy");
        assertThat(words.trouble(report(true, "UnknownAddress"))).isEqualTo("có địa chỉ lạ");
    }

    @Test
    void every_make_of_printer_that_has_a_text_can_be_chosen() throws IOException {
        assertThat(keys("devices.properties").stream().filter(key -> key.startsWith("wiring.option.profile.")))
                .containsExactlyInAnyOrderElementsOf(DeviceBindingField.listFor(DeviceBinding.Kind.PRINTER).stream()
                        .filter(field -> field.key().equals("profile"))
                        .flatMap(DeviceBindingField::keys)
                        .skip(1) // the label
                        .toList());
    }

    private static DeviceReport report(boolean online, String reason) {
        return new DeviceReport("kiosk-1/printer", online, reason, "", Instant.EPOCH);
    }

    @Test
    void a_password_is_long_enough_and_not_the_account() {
        assertThat(NewPassword.findFault("lan", "ngắn quá")).contains("password.short");
        assertThat(NewPassword.findFault("nguyenthilan", "NguyenThiLan")).contains("password.account");
        assertThat(NewPassword.findFault("lan", "một câu dễ nhớ")).isEmpty();
    }
}
