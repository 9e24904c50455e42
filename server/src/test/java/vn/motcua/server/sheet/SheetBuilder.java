package vn.motcua.server.sheet;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.counter.Counter;
import vn.motcua.domain.counter.CounterId;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.LegalBasis;
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
import vn.motcua.domain.procedure.SubmissionMethod.Channel;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/** A sheet of a procedure with everything in it; a test names only what it is about. */
final class SheetBuilder {

    private String code = "1.001193";
    private String name = "Thủ tục đăng ký khai sinh";
    private Wording shortName = new Wording("Đăng ký khai sinh", "Birth registration");
    private List<Paper> papers = List.of(
            paper("Tờ khai đăng ký khai sinh", Paper.Role.SUBMIT, 1, 2),
            paper("Căn cước của người đi đăng ký", Paper.Role.PRESENT, 1, 0),
            paper("Đăng ký trong thời hạn 60 ngày kể từ ngày sinh", Paper.Role.NOTE, 0, 0));
    private final List<ProcedureCase> cases = new ArrayList<>();
    private String steps = "- Bước 1: Nộp hồ sơ.\n- Bước 2: Nhận kết quả.";

    static SheetBuilder aSheet() {
        return new SheetBuilder();
    }

    static Paper paper(String name, Paper.Role role, int originals, int copies) {
        return new Paper(new Wording(name, name), role, originals, copies, role == Paper.Role.SUBMIT ? "TK.docx" : "");
    }

    SheetBuilder code(String changed) {
        code = changed;
        return this;
    }

    SheetBuilder named(String changed) {
        name = changed;
        shortName = new Wording(changed, changed);
        return this;
    }

    SheetBuilder papers(List<Paper> changed) {
        papers = changed;
        return this;
    }

    SheetBuilder withCase(String of, Paper... more) {
        cases.add(new ProcedureCase(new Wording(of, of), List.of(more)));
        return this;
    }

    SheetBuilder steps(String changed) {
        steps = changed;
        return this;
    }

    ProcedureSheet build() {
        var inPerson = new SubmissionMethod(
                Channel.IN_PERSON,
                new ProcessingTime(Optional.of(1), ProcessingTime.Unit.WORKING_DAY, "01 ngày làm việc"),
                List.of(new Fee(Optional.of(8_000L), "8,000 VNĐ", "Miễn lệ phí nếu đúng hạn")),
                "");
        var procedure = new Procedure(
                new ProcedureCode(code),
                name,
                shortName,
                "Hộ tịch",
                "Bộ Tư pháp",
                Set.of(Level.COMMUNE),
                List.of("Ủy ban nhân dân cấp xã"),
                List.of("Công dân Việt Nam"),
                papers,
                cases,
                List.of(inPerson),
                steps,
                "Người yêu cầu là cha, mẹ hoặc người thân thích",
                List.of(new LegalBasis("60/2014/QH13", "Luật Hộ tịch")),
                List.of("Giấy khai sinh"),
                OnlineLevel.FULL,
                "163/QĐ-BTP",
                new Source("Cổng Dịch vụ công quốc gia", "", "2026-06/07"),
                true);
        return new ProcedureSheet(
                procedure, Optional.of(new ServiceId("HO_TICH")), false, "Thứ Bảy chỉ buổi sáng", Optional.empty());
    }

    /** A desk with one counter for civil status. */
    static Desk desk() {
        HallPlan empty = HallPlan.empty(
                new Wording("Bộ phận một cửa phường Đông Hà", "One-stop desk of Dong Ha ward"),
                ZoneId.of("Asia/Ho_Chi_Minh"));
        var civil = new ServiceId("HO_TICH");
        var people = new ServiceGroupId("PERSON");
        var plan = new HallPlan(
                empty.name(),
                empty.zone(),
                empty.hours(),
                empty.rules(),
                List.of(new ServiceGroup(people, new Wording("Con người", "People"), "family")),
                List.of(new Service(
                        civil, new Series("A"), new Wording("Hộ tịch", "Civil status"), people, "family", true)),
                List.of(new Counter(new CounterId(8), new Wording("Hộ tịch", "Civil status"), List.of(civil))),
                empty.slip(),
                false);
        return new Desk(plan, "http://hall.example");
    }
}
