package vn.motcua.server.record;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.motcua.domain.audit.CheckReport;
import vn.motcua.domain.audit.RecordFault;

/** What a check found, in words that somebody can act on. */
public final class RecordWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    public RecordWords(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle(
                RecordWords.class.getPackageName() + ".record",
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** What, where, and what to do. */
    String say(RecordFault finding) {
        return get(
                        "finding." + finding.kind(),
                        get("part." + finding.part()),
                        Long.toString(finding.position()),
                        finding.at()
                                .map(at -> get("at", TIME.format(at.atZone(zone))))
                                .orElse(""),
                        finding.detail())
                + " "
                + get(finding.kind().isInTheLines() ? "todo.lines" : "todo.head");
    }

    /** How many were looked at, and in which state the record is. */
    String say(CheckReport report) {
        return get(
                report.isIntact() ? "report.intact" : "report.found",
                report.journal(),
                report.audit(),
                report.head(),
                report.took().toMillis() / 1000.0,
                report.findings().size(),
                report.accepted());
    }
}
