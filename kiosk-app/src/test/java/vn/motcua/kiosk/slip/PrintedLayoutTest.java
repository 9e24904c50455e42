package vn.motcua.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.journal.Event;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.Logo;
import vn.motcua.domain.plan.SlipTemplate;
import vn.motcua.domain.procedure.Preparation;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.staff.SlipPreview;
import vn.motcua.domain.ticket.TicketId;
import vn.motcua.domain.ticket.TicketSecret;
import vn.motcua.hardware.printer.Checklist;
import vn.motcua.hardware.printer.Slip;
import vn.motcua.kiosk.SheetSamples;
import vn.motcua.kiosk.parts.KioskLanguage;
import vn.motcua.kiosk.parts.KioskTexts;

/** What is printed of a sheet: on the slip with the number, and on the list without one. */
class PrintedLayoutTest {

    static final Optional<TicketSecret> SECRET = Optional.of(new TicketSecret("ABCDEFGHIJ234567"));

    static final HallPlan PLAN = HallPlan.empty(new Wording("Một cửa", "One stop"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void a_slip_names_the_procedure_and_the_missing_papers() {
        Slip slip = slip(List.of("Giấy chứng sinh", "Biên bản"));

        assertThat(slip.lines())
                .contains(
                        Slip.Line.normal("Thủ tục: Đăng ký khai sinh"),
                        Slip.Line.normal("Còn thiếu 2 giấy tờ:"),
                        Slip.Line.boxed("Giấy chứng sinh"),
                        Slip.Line.boxed("Biên bản"));
    }

    @Test
    void a_long_list_of_missing_papers_is_counted_on_a_slip() {
        Slip slip = slip(IntStream.range(0, 9).mapToObj(i -> "Giấy " + i).toList());

        assertThat(slip.lines())
                .filteredOn(line -> line.size() == Slip.Size.BOXED)
                .hasSize(6);
        assertThat(slip.lines()).contains(Slip.Line.normal("và 3 giấy tờ khác"));
    }

    @Test
    void a_slip_without_preparation_says_nothing_about_papers() {
        Slip slip =
                new SlipLayout("").layOut(PLAN, ticket(), Instant.EPOCH, KioskLanguage.VI, Optional.empty(), SECRET);

        assertThat(slip.lines()).extracting(Slip.Line::text).noneMatch(text -> text.contains("Thủ tục"));
    }

    @Test
    void a_desk_leaves_parts_out_and_adds_its_own_lines() {
        HallPlan plan = PLAN.withSlip(new SlipTemplate(
                Set.of(SlipTemplate.Part.COUNTERS),
                Optional.of(new Wording("Điện thoại: 0258", "Telephone: 0258")),
                Optional.of(new Wording("Xin mang bản chính.", "Please bring originals.")),
                Optional.empty()));

        Slip slip = new SlipLayout("http://hall")
                .layOut(
                        plan,
                        ticket(),
                        Instant.EPOCH,
                        KioskLanguage.EN,
                        Optional.of(prepared(List.of("Biên bản"))),
                        SECRET);

        assertThat(slip.desk()).isEqualTo("Một cửa\nĐiện thoại: 0258\nTelephone: 0258");
        assertThat(slip.qrText() + slip.qrCaption()).isEmpty();
        assertThat(slip.lines())
                .containsExactly(
                        Slip.Line.large("Quầy: 8"),
                        Slip.Line.large("Counter: 8"),
                        Slip.Line.small("Xin mang bản chính."),
                        Slip.Line.small("Please bring originals."));
    }

    @Test
    void each_part_that_is_left_out_makes_the_slip_shorter() {
        Slip whole = layOut(PLAN.withSlip(only(EnumSet.allOf(SlipTemplate.Part.class))));
        assertThat(whole.barcode()).isEqualTo(ticket().ticket().toString());
        for (SlipTemplate.Part part : SlipTemplate.Part.values()) {
            Set<SlipTemplate.Part> others = EnumSet.complementOf(EnumSet.of(part));
            Slip without = layOut(PLAN.withSlip(only(others)));

            assertThat(parts(without)).as("without %s", part).isLessThan(parts(whole));
        }
    }

    @Test
    void bars_are_only_for_desks_that_ask_for_them() {
        assertThat(layOut(PLAN).barcode()).isEmpty();
    }

    private static SlipTemplate only(Set<SlipTemplate.Part> parts) {
        return new SlipTemplate(parts, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static int parts(Slip slip) {
        return slip.lines().size()
                + (slip.qrText().isEmpty() ? 0 : 1)
                + (slip.barcode().isEmpty() ? 0 : 1);
    }

    private static Slip layOut(HallPlan plan) {
        return new SlipLayout("http://hall")
                .layOut(
                        plan,
                        ticket(),
                        Instant.EPOCH,
                        KioskLanguage.VI,
                        Optional.of(prepared(List.of("Biên bản"))),
                        SECRET);
    }

    @Test
    void a_draft_for_the_administration_is_as_wide_as_the_paper() throws IOException {
        var draft = new SlipDraft();

        assertThat(width(draft.draw(PLAN, SlipTemplate.USUAL, SlipPreview.Paper.MM_80, false)))
                .isEqualTo(576);
        assertThat(width(draft.draw(PLAN, SlipTemplate.USUAL, SlipPreview.Paper.MM_58, true)))
                .isEqualTo(384);
    }

    @Test
    void a_picture_becomes_a_logo_on_the_draft_and_one_of_another_form_costs_no_slip() throws IOException {
        var draft = new SlipDraft();
        BufferedImage black = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        var file = new ByteArrayOutputStream();
        ImageIO.write(black, "png", file);
        Logo logo = ((SlipPreview.LogoAnswer.Usable) draft.readLogo(file.toByteArray())).logo();

        assertThat(layOut(PLAN.withSlip(withLogo(logo))).logo()).isPresent();
        assertThat(layOut(PLAN.withSlip(withLogo(new Logo("iVBORw0KGgo=")))).logo())
                .isEmpty();
    }

    @Test
    void a_photograph_becomes_a_small_logo_and_what_is_no_picture_none() throws IOException {
        var draft = new SlipDraft();
        BufferedImage noise = new BufferedImage(320, 112, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < 320; x++) {
            for (int y = 0; y < 112; y++) {
                noise.setRGB(x, y, random.nextBoolean() ? 0 : 0xFFFFFF);
            }
        }
        var file = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", file);

        assertThat(draft.readLogo(file.toByteArray()))
                .as("what has too many details becomes smaller")
                .isInstanceOf(SlipPreview.LogoAnswer.Usable.class);
        assertThat(draft.readLogo(new byte[] {1, 2, 3}))
                .isEqualTo(new SlipPreview.LogoAnswer.Refused(SlipPreview.LogoFlaw.NO_PICTURE));
    }

    private static SlipTemplate withLogo(Logo logo) {
        return new SlipTemplate(SlipTemplate.USUAL.parts(), Optional.empty(), Optional.empty(), Optional.of(logo));
    }

    private static int width(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png)).getWidth();
    }

    @Test
    void a_checklist_has_a_box_for_each_paper_under_what_to_do_with_it() {
        Checklist list = new ChecklistLayout(KioskLanguage.VI, PLAN, "http://192.168.1.10:8080")
                .layOut(SheetSamples.birth(), SheetSamples.FOUNDLING);

        assertThat(list.title()).isEqualTo("Đăng ký khai sinh");
        assertThat(list.lines())
                .containsExactly(
                        "Trường hợp: Trẻ bị bỏ rơi",
                        "Thời gian giải quyết: 3 ngày làm việc",
                        "Phí, lệ phí: 8.000 đồng – mỗi bản sao");
        assertThat(list.sections())
                .containsExactly(
                        new Checklist.Section(
                                "Nộp",
                                List.of(
                                        "Tờ khai (1 bản chính)",
                                        "Giấy chứng sinh (1 bản chính, 2 bản sao)",
                                        "Biên bản (1 bản chính)")),
                        new Checklist.Section("Xuất trình rồi mang về", List.of("Căn cước công dân (1 bản chính)")));
        assertThat(list.qrText()).isEqualTo("http://192.168.1.10:8080/p/1.001193?case=2");
    }

    @Test
    void a_checklist_is_in_the_language_of_who_asked() {
        Checklist list =
                new ChecklistLayout(KioskLanguage.EN, PLAN, "").layOut(SheetSamples.birth(), SheetSamples.WITHOUT_CASE);

        assertThat(list.title()).isEqualTo("Birth registration");
        assertThat(list.sections().getFirst().items()).contains("Form (1 original)");
        assertThat(list.qrText()).isEmpty();
    }

    @Test
    void a_name_of_a_whole_paragraph_is_cut_at_a_word() {
        assertThat(KioskTexts.shorten("Cấp giấy phép xây dựng", 12)).isEqualTo("Cấp giấy…");
        assertThat(KioskTexts.shorten("ngắn", 12)).isEqualTo("ngắn");
    }

    private static Slip slip(List<String> missing) {
        return new SlipLayout("")
                .layOut(PLAN, ticket(), Instant.EPOCH, KioskLanguage.VI, Optional.of(prepared(missing)), SECRET);
    }

    private static Preparation prepared(List<String> missing) {
        return new Preparation(SheetSamples.BIRTH, "Đăng ký khai sinh", "", List.of("Tờ khai"), missing);
    }

    private static Event.TicketIssued ticket() {
        return new Event.TicketIssued(
                new TicketId(LocalDate.of(2026, 11, 24), new Series("A"), 42),
                new ServiceId("HO_TICH"),
                3,
                List.of(new CounterId(8)));
    }
}
