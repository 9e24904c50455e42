package vn.motcua.counter.admin.desk;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Optional;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.plan.HallPlan;

/** Chooses a pictogram by its picture, with a word beside it. */
final class PictogramSelect extends Select<String> {

    private static final long serialVersionUID = 1L;

    PictogramSelect(StaffTexts texts, HallPlan plan, Optional<String> chosen) {
        setLabel(texts.get("admin.pictogram"));
        setItems(Pictograms.listNames(plan));
        setItemLabelGenerator(name -> Pictograms.word(texts, name));
        setRenderer(new ComponentRenderer<>(name -> {
            var item = new Span(Pictograms.picture(name), new Span(Pictograms.word(texts, name)));
            item.addClassName("mc-pictogram-item");
            item.getElement().setAttribute("data-pictogram", name);
            return item;
        }));
        setValue(chosen.orElse("family"));
    }
}
