package vn.motcua.counter.admin.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.plan.SlipTemplate;
import vn.motcua.domain.service.Wording;
import vn.motcua.domain.staff.SlipPreview;

/** What the desk's slips say, beside the slip as it would be printed. */
public final class SlipTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AdminContext context;
    private final transient SlipPreview preview;
    private final transient StaffTexts texts;
    private final CheckboxGroup<SlipTemplate.Part> parts = new CheckboxGroup<>();
    private final TextArea headingVi;
    private final TextArea headingEn;
    private final TextArea noteVi;
    private final TextArea noteEn;
    private final RadioButtonGroup<SlipPreview.Paper> paper = new RadioButtonGroup<>();
    private final Checkbox english;
    private final LogoField logo;
    private final Image picture = new Image();
    private final Div substitutes = new Div();

    public SlipTab(AdminContext context, SlipPreview preview) {
        this.context = context;
        this.preview = preview;
        this.texts = context.texts();
        SlipTemplate template = context.plan().slip();
        headingVi = text("slip.heading.vi", template.heading().map(Wording::vi), SlipTemplate.LONGEST_HEADING);
        headingEn = text("slip.heading.en", template.heading().map(Wording::en), SlipTemplate.LONGEST_HEADING);
        noteVi = text("slip.note.vi", template.note().map(Wording::vi), SlipTemplate.LONGEST_NOTE);
        noteEn = text("slip.note.en", template.note().map(Wording::en), SlipTemplate.LONGEST_NOTE);
        logo = new LogoField(context, preview, template.logo(), this::draw);
        english = new Checkbox(texts.get("slip.english"), false);
        prepareParts(template);
        paper.setLabel(texts.get("slip.paper"));
        paper.setItems(SlipPreview.Paper.values());
        paper.setItemLabelGenerator(each -> texts.get("slip.paper." + each));
        paper.setValue(SlipPreview.Paper.MM_80);
        List.<HasValue<?, ?>>of(parts, headingVi, headingEn, noteVi, noteEn, paper, english)
                .forEach(field -> field.addValueChangeListener(event -> draw()));

        var always = new Div(texts.get("slip.always"));
        always.addClassName("mc-hint");
        var save = new Button(texts.get("save"), click -> save());
        save.addClassName("mc-primary");
        var form = new Div(always, parts, logo, headingVi, headingEn, noteVi, noteEn, save);
        form.addClassName("mc-form");
        picture.setAlt(texts.get("slip.picture"));
        picture.addClassName("mc-slip-picture");
        substitutes.addClassName("mc-slip-substitutes");
        substitutes.getElement().setAttribute("role", "status");
        var sight = new Div(paper, english, substitutes, picture);
        sight.addClassName("mc-slip-sight");
        add(form, sight);
        addClassName("mc-slip-tab");
    }

    /** Only who opens the tab waits for the drawing; the page makes all its tabs at once. */
    @Override
    protected void onAttach(AttachEvent event) {
        draw();
    }

    private void prepareParts(SlipTemplate template) {
        parts.setLabel(texts.get("slip.parts"));
        parts.setItems(Arrays.asList(SlipTemplate.Part.values()));
        parts.setItemLabelGenerator(part -> texts.get("slip.part." + part));
        parts.setValue(template.parts());
        parts.addClassName("mc-slip-parts");
    }

    private TextArea text(String label, Optional<String> value, int most) {
        var field = new TextArea(texts.get(label), value.orElse(""), "");
        field.setMaxLength(most);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setMinRows(2);
        return field;
    }

    private void draw() {
        byte[] png = preview.draw(context.plan(), draft(), paper.getValue(), english.getValue());
        picture.setSrc("data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        picture.getElement().setAttribute("data-paper", paper.getValue().name());
        showSubstitutes(preview.listSubstitutes(context.plan(), draft(), english.getValue()));
    }

    private void showSubstitutes(List<SlipPreview.Substitute> listed) {
        substitutes.removeAll();
        substitutes.setVisible(!listed.isEmpty());
        if (!listed.isEmpty()) {
            substitutes.add(new Span(texts.get("slip.substitutes")));
            var list = new UnorderedList();
            listed.forEach(each -> list.add(new ListItem(
                    each.printed().isEmpty()
                            ? texts.get("slip.substitute.leftOut", each.sign())
                            : texts.get("slip.substitute", each.sign(), each.printed()))));
            substitutes.add(list);
        }
    }

    /** As far as it is typed: what stands in one language only is shown in both. */
    private SlipTemplate draft() {
        return new SlipTemplate(
                parts.getValue(), halfTyped(headingVi, headingEn), halfTyped(noteVi, noteEn), logo.value());
    }

    private static Optional<Wording> halfTyped(TextArea vi, TextArea en) {
        String one = vi.getValue().isBlank() ? en.getValue() : vi.getValue();
        String other = en.getValue().isBlank() ? one : en.getValue();
        return one.isBlank() ? Optional.empty() : Optional.of(new Wording(one, other));
    }

    private void save() {
        boolean heading = bothOrNone(headingVi, headingEn);
        boolean note = bothOrNone(noteVi, noteEn);
        if (!heading || !note) {
            context.message().warn(texts.get("admin.lookAtFields"));
            return;
        }
        SlipTemplate template = draft();
        context.save(plan -> plan.withSlip(template));
    }

    private boolean bothOrNone(TextArea vi, TextArea en) {
        boolean fits = vi.getValue().isBlank() == en.getValue().isBlank();
        for (TextArea field : List.of(vi, en)) {
            field.setErrorMessage(texts.get("slip.bothLanguages"));
            field.setInvalid(!fits && field.getValue().isBlank());
        }
        return fits;
    }
}
