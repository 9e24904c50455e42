package vn.motcua.counter.admin.desk;

import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.plan.HallPlan;

/** The shared pictogram set, as far as it stands for what citizens come for. */
final class Pictograms {

    private static final Set<String> SHARED = Set.of(
            "family",
            "seal",
            "land",
            "house",
            "shop",
            "care",
            "school",
            "police",
            "speech",
            "vertical",
            "result",
            "help");

    private Pictograms() {}

    /** The shared ones, and whatever the plan uses besides. */
    static Set<String> listNames(HallPlan plan) {
        Set<String> names = new TreeSet<>(SHARED);
        plan.services().forEach(service -> names.add(service.pictogram()));
        plan.groups().forEach(group -> names.add(group.pictogram()));
        return names;
    }

    /** What a pictogram shows, in a word; its name if it is none of the shared set. */
    static String word(StaffTexts texts, String name) {
        return SHARED.contains(name) ? texts.get("pictogram." + name) : name;
    }

    /** The drawing; hidden from screen readers, for a word always stands beside it. */
    static Span picture(String name) {
        String safe = name.matches("[a-z][a-z0-9-]{0,30}") ? name : "help";
        var span = new Span();
        span.addClassName("mc-pictogram");
        span.getElement().setAttribute("aria-hidden", "true");
        span.getElement()
                .setProperty("innerHTML", "<svg><use href=\"theme/pictograms.svg#%s\"></use></svg>".formatted(safe));
        return span;
    }
}
