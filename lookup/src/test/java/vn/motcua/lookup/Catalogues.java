package vn.motcua.lookup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.OnlineLevel;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.procedure.Source;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

/** A small catalogue with real names. */
final class Catalogues {

    static final String BIRTH = "1.001193";
    static final String BIRTH_AGAIN = "1.004884";
    static final String BIRTH_ABROAD = "2.000528";
    static final String BIRTH_ON_THE_ROAD = "1.003583";
    static final String DEATH = "1.000656";
    static final String MARRIAGE = "1.000894";
    static final String SINGLE = "1.004873";
    static final String RESIDENCE = "1.004222";
    static final String STAY = "1.004194";
    static final String STAY_LONGER = "1.002755";
    static final String SPLIT = "1.010038";
    static final String SHOP = "1.001612";
    static final String PERMIT = "1.013225";
    static final String LAND = "1.013978";
    static final String CARD = "1.014061";
    static final String CARD_AGAIN = "1.014064";
    static final String COPY = "2.000815";
    static final String WILL = "2.001019";
    static final String SIGNATURE = "2.000884";
    static final String SHIP = "1.000001";

    private Catalogues() {}

    static List<ProcedureSheet> small() {
        return List.of(
                here(BIRTH, "Thủ tục đăng ký khai sinh", "Hộ tịch"),
                here(BIRTH_AGAIN, "Thủ tục đăng ký lại khai sinh", "Hộ tịch"),
                here(BIRTH_ABROAD, "Thủ tục đăng ký khai sinh có yếu tố nước ngoài", "Hộ tịch"),
                here(BIRTH_ON_THE_ROAD, "Thủ tục đăng ký khai sinh lưu động", "Hộ tịch"),
                here(DEATH, "Thủ tục đăng ký khai tử", "Hộ tịch"),
                here(MARRIAGE, "Thủ tục đăng ký kết hôn", "Hộ tịch"),
                here(SINGLE, "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân", "Hộ tịch"),
                here(RESIDENCE, "Đăng ký thường trú", "Đăng ký, quản lý cư trú"),
                here(STAY, "Đăng ký tạm trú", "Đăng ký, quản lý cư trú"),
                here(STAY_LONGER, "Gia hạn tạm trú", "Đăng ký, quản lý cư trú"),
                here(SPLIT, "Tách hộ", "Đăng ký, quản lý cư trú"),
                here(SHOP, "Đăng ký thành lập hộ kinh doanh", "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)"),
                here(
                        PERMIT,
                        "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ",
                        "Hoạt động xây dựng"),
                here(
                        LAND,
                        "Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài"
                                + " sản gắn liền với đất lần đầu đối với hộ gia đình, cá nhân",
                        "Đất đai"),
                here(CARD, "Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên", "Cấp, quản lý căn cước"),
                here(CARD_AGAIN, "Cấp lại thẻ căn cước", "Cấp, quản lý căn cước"),
                here(COPY, "Chứng thực bản sao từ bản chính giấy tờ, văn bản", "Chứng thực"),
                here(WILL, "Chứng thực di chúc", "Chứng thực"),
                here(SIGNATURE, "Chứng thực chữ ký trong các giấy tờ, văn bản", "Chứng thực"),
                elsewhere(SHIP, "Thủ tục đăng ký tàu biển tạm thời", "Hàng hải"));
    }

    static ProcedureSheet here(String code, String name, String field) {
        return sheet(code, name, field, Level.COMMUNE, Optional.of(new ServiceId("DESK")), false);
    }

    static ProcedureSheet elsewhere(String code, String name, String field) {
        return sheet(code, name, field, Level.PROVINCE, Optional.empty(), false);
    }

    static ProcedureSheet twin(String code, String name, String field) {
        return sheet(code, name, field, Level.COMMUNE, Optional.of(new ServiceId("DESK")), true);
    }

    private static ProcedureSheet sheet(
            String code, String name, String field, Level level, Optional<ServiceId> service, boolean twin) {
        var procedure = new Procedure(
                new ProcedureCode(code),
                name,
                new Wording(name, "en " + code),
                field,
                "",
                Set.of(level),
                List.of(),
                List.of("Công dân Việt Nam"),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                OnlineLevel.FULL,
                "",
                new Source("", "", ""),
                true);
        return new ProcedureSheet(procedure, service, twin, "", Optional.empty());
    }
}
