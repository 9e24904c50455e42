package vn.motcua.kiosk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCase;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.domain.procedure.Source;
import vn.motcua.domain.procedure.SubmissionMethod;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;
import vn.motcua.kiosk.dialogue.SheetKey;

/** Sheets as the catalogue tells them. */
public final class SheetSamples {

    public static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    public static final SheetKey WITHOUT_CASE = new SheetKey(BIRTH, 0);
    public static final SheetKey FOUNDLING = new SheetKey(BIRTH, 2);

    private SheetSamples() {}

    /** One paper to show, two to hand in, a remark; the second case needs one more. */
    public static ProcedureSheet birth() {
        return birth(
                new ProcessingTime(Optional.of(3), ProcessingTime.Unit.WORKING_DAY, "3 ngày"),
                new Fee(Optional.of(8_000L), "8.000 đồng", "mỗi bản sao"));
    }

    public static ProcedureSheet birth(ProcessingTime time, Fee... fees) {
        var procedure = new Procedure(
                BIRTH,
                "Thủ tục đăng ký khai sinh",
                new Wording("Đăng ký khai sinh", "Birth registration"),
                "Hộ tịch",
                "Bộ Tư pháp",
                Set.of(Level.COMMUNE),
                List.of("Ủy ban nhân dân cấp xã"),
                List.of("Công dân Việt Nam"),
                List.of(
                        paper("Căn cước công dân", "Identity card", Paper.Role.PRESENT, 1, 0),
                        paper("Tờ khai", "Form", Paper.Role.SUBMIT, 1, 0),
                        paper("Không nộp bản sao Giấy chứng sinh", "No copies", Paper.Role.NOTE, 0, 0),
                        paper("Giấy chứng sinh", "Birth certificate", Paper.Role.SUBMIT, 1, 2)),
                List.of(
                        new ProcedureCase(new Wording("Thông thường", "Usual"), List.of()),
                        new ProcedureCase(
                                new Wording("Trẻ bị bỏ rơi", "Foundling"),
                                List.of(paper("Biên bản", "Record", Paper.Role.SUBMIT, 1, 0)))),
                List.of(new SubmissionMethod(SubmissionMethod.Channel.IN_PERSON, time, List.of(fees), "")),
                "",
                "",
                List.of(),
                List.of("Giấy khai sinh"),
                OnlineLevel.FULL,
                "163/QĐ-BTP",
                new Source("Cổng Dịch vụ công quốc gia", "https://dichvucong.gov.vn/x", "2026-07-01"),
                true);
        return new ProcedureSheet(procedure, Optional.of(new ServiceId("HO_TICH")), false, "", Optional.empty());
    }

    private static Paper paper(String vi, String en, Paper.Role role, int originals, int copies) {
        return new Paper(new Wording(vi, en), role, originals, copies, "");
    }
}
