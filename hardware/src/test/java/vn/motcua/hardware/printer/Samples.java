package vn.motcua.hardware.printer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.hardware.printer.Slip.Line;
import vn.motcua.hardware.printer.drawing.ChecklistRaster;
import vn.motcua.hardware.printer.drawing.SlipRaster;
import vn.motcua.hardware.printer.pdf.SheetSize;
import vn.motcua.hardware.printer.pdf.SlipPdf;

/** Slips as the kiosk prints them. */
public final class Samples {

    private Samples() {}

    public static Slip slip(String number) {
        return new Slip(
                "UBND phường Xuân Hòa\nBộ phận một cửa",
                List.of("Đăng ký hộ tịch", "Civil status"),
                number,
                List.of(
                        Line.large("Quầy 8"),
                        Line.normal("Trước Ông/Bà: 3 người"),
                        Line.normal("07:42 · Thứ Hai 23/11/2026"),
                        Line.small("Số chỉ có giá trị trong ngày. Quá 3 lượt gọi, xin lấy số mới.")),
                "https://motcua.example/s/20261123-A-42",
                "Quét mã để xem lượt của mình",
                false,
                false);
    }

    public static Checklist checklist() {
        return new Checklist(
                "UBND phường Xuân Hòa\nBộ phận một cửa",
                "DANH SÁCH GIẤY TỜ · KHÔNG PHẢI SỐ THỨ TỰ",
                "Đăng ký khai sinh",
                List.of("Trường hợp: Trẻ em bị bỏ rơi", "Thời gian: trong ngày · Lệ phí: miễn phí"),
                List.of(
                        new Checklist.Section(
                                "Nộp",
                                List.of(
                                        "Tờ khai đăng ký khai sinh theo mẫu (1 bản chính)",
                                        "Giấy chứng sinh; trường hợp không có giấy chứng sinh thì nộp văn bản của người làm"
                                                + " chứng xác nhận về việc sinh (1 bản chính)")),
                        new Checklist.Section(
                                "Xuất trình, rồi mang về", List.of("Căn cước công dân hoặc hộ chiếu còn hạn"))),
                "http://192.168.1.10:8080/p/1.001193?case=2",
                "Quét mã để xem trên điện thoại",
                List.of("Mã thủ tục 1.001193 · Cổng Dịch vụ công quốc gia, 2026-07-01"),
                true);
    }

    /** Papers enough for two sheets. */
    public static Checklist longChecklist() {
        Checklist one = checklist();
        List<Checklist.Section> sections = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sections.addAll(one.sections());
        }
        return new Checklist(
                one.desk(),
                one.heading(),
                one.title(),
                one.lines(),
                sections,
                one.qrText(),
                one.qrCaption(),
                one.footer(),
                false);
    }

    /** Writes sample slips as pictures and sheets: {@code java … Samples /tmp}. */
    public static void main(String[] folder) throws IOException {
        Slip plain = slip("A 042");
        Slip marked = new Slip(
                plain.desk(), plain.service(), "B 108", plain.lines(), plain.qrText(), plain.qrCaption(), true, true);
        for (SheetSize sheet : SheetSize.values()) {
            SlipPdf pdf = new SlipPdf(sheet);
            Files.write(Path.of(folder[0], "slip-" + sheet + ".pdf"), pdf.encode(plain));
            Files.write(Path.of(folder[0], "slip-" + sheet + "-marked.pdf"), pdf.encode(marked));
            Files.write(Path.of(folder[0], "checklist-" + sheet + ".pdf"), pdf.encode(checklist()));
            Files.write(Path.of(folder[0], "long-checklist-" + sheet + ".pdf"), pdf.encode(longChecklist()));
        }
        for (int width : new int[] {576, 384}) {
            SlipRaster raster = new SlipRaster(width);
            Files.write(
                    Path.of(folder[0], "slip-" + width + ".png"),
                    raster.draw(plain).toPng());
            Files.write(
                    Path.of(folder[0], "checklist-" + width + ".png"),
                    new ChecklistRaster(width).draw(checklist()).toPng());
            Files.write(
                    Path.of(folder[0], "slip-" + width + "-marked.png"),
                    raster.draw(marked).toPng());
        }
    }
}
