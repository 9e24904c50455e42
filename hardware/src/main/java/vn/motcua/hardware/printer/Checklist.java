package vn.motcua.hardware.printer;

import java.util.List;

/**
 * A list of papers to take home, without a number: it gives no place in a line. {@code drawing.ChecklistRaster}
 * lays it out.
 *
 * @param desk who receives the citizen
 * @param heading what kind of printout this is, so that nobody takes it for a number
 * @param title what the list is for, large
 * @param lines what to know besides: which case, how long, how much
 * @param sections the papers, in groups
 * @param qrText what the QR code says; empty for none
 * @param qrCaption what it is good for; may be empty
 * @param footer source and date, small
 * @param demonstration marks it as a trial
 */
public record Checklist(
        String desk,
        String heading,
        String title,
        List<String> lines,
        List<Section> sections,
        String qrText,
        String qrCaption,
        List<String> footer,
        boolean demonstration)
        implements Printout {

    /**
     * Papers of one kind.
     *
     * @param title what to do with them
     * @param items each with a box before it
     */
    public record Section(String title, List<String> items) {

        public Section {
            items = List.copyOf(items);
        }
    }

    public Checklist {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
        footer = List.copyOf(footer);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a checklist needs a title");
        }
    }
}
