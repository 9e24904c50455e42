package vn.motcua.server.intake.table;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.motcua.domain.service.Wording;

/** A file that cannot be read at all; what people read about it is in {@link #text()}. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FileFault fault;
    private final transient Wording text;

    public UnreadableFile(FileFault fault, Object... facts) {
        super(fault + " " + java.util.Arrays.toString(facts));
        this.fault = fault;
        this.text = text(fault, facts);
    }

    public FileFault fault() {
        return fault;
    }

    public Wording text() {
        return text;
    }

    /** What people read about a fault, in both languages. */
    public static Wording text(FileFault fault, Object... facts) {
        return new Wording(text(fault, Locale.ROOT, facts), text(fault, Locale.ENGLISH, facts));
    }

    private static String text(FileFault fault, Locale locale, Object... facts) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "vn.motcua.server.intake.table.faults",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(fault.name()), locale).format(facts);
    }
}
