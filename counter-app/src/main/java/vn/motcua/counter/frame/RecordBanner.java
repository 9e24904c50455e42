package vn.motcua.counter.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.domain.staff.RecordDesk;

/** Tells staff that the newest check of the record found something; hidden while there is nothing to tell. */
final class RecordBanner extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Optional<RecordDesk> records;
    private final transient StaffTexts texts;

    RecordBanner(Optional<RecordDesk> records, StaffTexts texts) {
        this.records = records;
        this.texts = texts;
        addClassName("mc-clocks");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("data-record", "banner");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        setText(records.flatMap(RecordDesk::lastCheck)
                .filter(report -> !report.isIntact())
                .map(report -> texts.get("audit.banner", report.findings().size()))
                .orElse(""));
    }
}
