package vn.motcua.server.sheet;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vn.motcua.domain.procedure.Fee;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcessingTime;
import vn.motcua.domain.procedure.SubmissionMethod;
import vn.motcua.domain.service.Wording;

/** The words on paper in one language; what a record says stands in Vietnamese where nobody has translated it. */
final class SheetTexts {

    private final Locale locale;
    private final ResourceBundle bundle;

    /** @param locale English, or Vietnamese for anything else */
    SheetTexts(Locale locale) {
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi", "VN");
        this.bundle = ResourceBundle.getBundle(
                "vn.motcua.server.sheet.sheets",
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String in(Wording wording) {
        return wording.in(locale);
    }

    /** {@code vi-VN} or {@code en}, for the document. */
    String language() {
        return locale.toLanguageTag();
    }

    String channel(SubmissionMethod method) {
        return say("channel-" + method.channel().name());
    }

    /** {@code Nộp: 1 bản chính, 2 bản sao · Mẫu: TK.docx}. */
    String detail(Paper paper) {
        List<String> quantity = new ArrayList<>();
        if (paper.originals() > 0) {
            quantity.add(say("originals", paper.originals()));
        }
        if (paper.copies() > 0) {
            quantity.add(say("copies", paper.copies()));
        }
        if (quantity.isEmpty()) {
            quantity.add(say("quantity-unknown"));
        }
        String what =
                say(paper.role() == Paper.Role.PRESENT ? "present" : "submit") + ": " + String.join(", ", quantity);
        return paper.form().isBlank() ? what : what + " · " + say("form", paper.form());
    }

    String time(ProcessingTime time) {
        String counted = time.amount()
                .filter(amount -> time.unit() != ProcessingTime.Unit.UNKNOWN)
                .map(amount -> say("unit-" + time.unit().name(), amount))
                .orElse("");
        if (counted.isEmpty() || (!time.text().isBlank() && locale.getLanguage().equals("vi"))) {
            return time.text().isBlank() ? say("time-unknown") : time.text();
        }
        return counted;
    }

    /** Never an amount without its note. */
    String fee(Fee fee) {
        String amount = fee.amountVnd()
                .map(vnd -> vnd == 0
                        ? say("fee-free")
                        : say("money", NumberFormat.getIntegerInstance(locale).format(vnd)))
                .orElse(fee.text().isBlank() ? say("fee-unknown") : fee.text());
        return fee.note().isBlank() ? amount : amount + " (" + fee.note().strip() + ")";
    }

    String levels(Procedure procedure) {
        return procedure.levels().stream().sorted().map(this::level).collect(Collectors.joining(", "));
    }

    private String level(Level level) {
        return say("level-" + level.name());
    }

    /** {@code Mã thủ tục 1.001193 · Cấp xã · Lĩnh vực Hộ tịch}. */
    String about(Procedure procedure) {
        return say("code", procedure.code().value()) + " · " + levels(procedure) + " · "
                + say("field", procedure.field());
    }

    String source(Procedure procedure) {
        return procedure.code() + " · "
                + say("source", procedure.source().name(), procedure.source().asOf());
    }
}
