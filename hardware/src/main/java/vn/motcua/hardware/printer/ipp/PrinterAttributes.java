package vn.motcua.hardware.printer.ipp;

import java.util.List;
import java.util.Set;

/**
 * The attributes of an office printer (RFC 8011, section 5.4).
 *
 * @param state 3 idle, 4 processing, 5 stopped; 0 if it does not say
 * @param reasons such as {@code media-empty-error}; {@code none} left out
 * @param accepting whether it takes jobs
 * @param formats such as {@code application/pdf}
 * @param operations codes of what it can do; empty if it does not say
 * @param media sheets it knows; empty if it does not say
 * @param message in its own words; may be empty
 * @param model maker and model; may be empty
 */
public record PrinterAttributes(
        int state,
        List<String> reasons,
        boolean accepting,
        Set<String> formats,
        Set<Integer> operations,
        Set<String> media,
        String message,
        String model) {

    public static final int PROCESSING = 4;
    public static final int STOPPED = 5;

    private static final int CREATE_JOB = 0x0005;
    private static final int SEND_DOCUMENT = 0x0006;

    public PrinterAttributes {
        reasons = List.copyOf(reasons);
        formats = Set.copyOf(formats);
        operations = Set.copyOf(operations);
        media = Set.copyOf(media);
    }

    /** Whether a job can be opened before its document is sent. */
    public boolean opensJobs() {
        return operations.contains(CREATE_JOB) && operations.contains(SEND_DOCUMENT);
    }
}
