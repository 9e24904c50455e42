package vn.motcua.wire.json;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.domain.device.DeviceReport;

/** How a device is, told by its computer; when that was, the server knows itself. See docs/interface.md. */
public record ReportJson(
        @Nullable String device,
        boolean online,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable Map<String, String> facts) {

    /** As a computer tells it. */
    public static ReportJson of(DeviceReport report) {
        return new ReportJson(report.device(), report.online(), report.reason(), report.detail(), report.facts());
    }

    /**
     * The report as the server has it.
     *
     * @param of the device, whose id a display need not know whole
     * @param now when it was heard
     */
    public DeviceReport toReport(String of, Instant now) {
        return new DeviceReport(
                of,
                online,
                WireJson.orEmpty(reason),
                WireJson.orEmpty(detail),
                now,
                now,
                facts == null ? Map.of() : facts);
    }
}
