package vn.motcua.counter.frame;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import vn.motcua.counter.parts.StaffLanguage;
import vn.motcua.counter.parts.StaffTexts;

/** In place of a page that does not exist, or that this person may not open: which of the two is not told. */
@Tag("div")
@ParentLayout(SignInLayout.class)
@AnonymousAllowed
@StyleSheet("context://counter/counter.css")
final class NowherePage extends Div implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        StaffTexts texts = StaffLanguage.current();
        removeAll();
        addClassNames("mc-form-page", "mc-nowhere");
        add(
                new H1(texts.get("nowhere.title")),
                new Paragraph(texts.get("nowhere.text")),
                new Anchor("desk", texts.get("nowhere.desk")),
                new Anchor(".", texts.get("nowhere.home")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
