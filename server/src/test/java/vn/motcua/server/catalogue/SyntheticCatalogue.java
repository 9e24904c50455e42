package vn.motcua.server.catalogue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Made-up procedures in the shape of real ones, as many as wanted; the same number always gives the same file. */
public final class SyntheticCatalogue {

    private static final String[] DOES = {
        "Cấp", "Cấp lại", "Gia hạn", "Điều chỉnh", "Thu hồi", "Đăng ký", "Công nhận", "Xác nhận"
    };
    private static final String[] WHAT = {
        "giấy phép", "chứng chỉ", "thẻ", "quyết định", "giấy chứng nhận", "sổ theo dõi", "biển hiệu"
    };
    private static final String[] WHOM = {
        "hộ kinh doanh",
        "cơ sở giáo dục",
        "trang trại",
        "công trình",
        "phương tiện thủy",
        "tổ hợp tác",
        "cơ sở y tế",
        "thư viện",
        "chợ"
    };
    private static final String[] FIELDS = {
        "Hộ tịch", "Đất đai", "Hoạt động xây dựng", "Chứng thực", "Thủy sản", "Văn hóa", "Bảo trợ xã hội"
    };
    private static final String[] LEVELS = {"COMMUNE", "PROVINCE", "MINISTRY"};

    private SyntheticCatalogue() {}

    /** One JSON object in a line, about 1.5 KB each. */
    public static Path write(Path file, int procedures) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int n = 0; n < procedures; n++) {
                out.write(line(n));
                out.write('\n');
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(int n) {
        return """
                {"code":"7.%06d","name":"%s %s cho %s loại %d","field":"%s","ministry":"Bộ thử","levels":["%s"],"agency":["Ủy ban nhân dân"],\
                "audience":["Công dân Việt Nam"],"documents":[{"case":"","name":"Tờ khai theo mẫu số %d","template":"mau-%d.docx","originals":1,"copies":0,"role":"SUBMIT"},\
                {"case":"Trường hợp ủy quyền","name":"Văn bản ủy quyền","template":"","originals":1,"copies":0,"role":"SUBMIT"}],\
                "methods":[{"method":"IN_PERSON","duration":"%d Ngày làm việc","duration_value":%d,"duration_unit":"WORKING_DAY","fees":[{"raw":"Miễn phí","note":"","amount_vnd":0}],"note":""}],\
                "steps":"%s","decision_no":"%d/QĐ-BT","detail":"FULL","crawled":"2026-07"}""".formatted(
                        n,
                        DOES[n % DOES.length],
                        WHAT[n / 3 % WHAT.length],
                        WHOM[n / 5 % WHOM.length],
                        n,
                        FIELDS[n % FIELDS.length],
                        LEVELS[n % LEVELS.length],
                        n,
                        n,
                        1 + n % 30,
                        1 + n % 30,
                        "Bước %d: nộp hồ sơ tại Trung tâm Phục vụ hành chính công. "
                                .formatted(n % 9)
                                .repeat(8),
                        n % 60);
    }
}
