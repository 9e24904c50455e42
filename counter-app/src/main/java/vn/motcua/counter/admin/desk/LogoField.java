package vn.motcua.counter.admin.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.counter.admin.context.AdminContext;
import vn.motcua.counter.parts.LimitedUpload;
import vn.motcua.counter.parts.Message;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.UploadWords;
import vn.motcua.domain.plan.Logo;
import vn.motcua.domain.staff.SlipPreview;
import vn.motcua.domain.staff.SlipPreview.LogoAnswer;

/** Takes the desk's sign for its slips out of a picture file, or away again. */
final class LogoField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_MB = 5;

    private final transient SlipPreview preview;
    private final transient StaffTexts texts;
    private final transient Message message;
    private final transient Runnable changed;
    private final Upload upload;
    private final Button remove;
    private transient @Nullable Logo logo;

    LogoField(AdminContext context, SlipPreview preview, Optional<Logo> begin, Runnable changed) {
        this.preview = preview;
        this.texts = context.texts();
        this.message = context.message();
        this.changed = changed;
        this.logo = begin.orElse(null);
        upload = new Upload(new LimitedUpload(MOST_MB, UploadHandler.inMemory((metadata, file) -> take(file))));
        upload.setAcceptedFileExtensions(".png", ".jpg", ".jpeg", ".gif", ".bmp");
        upload.setMaxFileSize(MOST_MB * 1024 * 1024);
        upload.setMaxFiles(1);
        upload.setDropAllowed(false);
        upload.setI18n(UploadWords.of(texts, MOST_MB, "slip.logo.NO_PICTURE"));
        upload.addFileRejectedListener(rejected -> message.warn(rejected.getErrorMessage()));
        var choose = new Button(texts.get("slip.logo.choose"));
        choose.addClassName("mc-small");
        upload.setUploadButton(choose);
        remove = new Button(texts.get("slip.logo.remove"), click -> put(null));
        remove.addClassNames("mc-quiet", "mc-small");
        remove.setVisible(logo != null);
        var label = new Span(texts.get("slip.logo"));
        label.addClassName("mc-label");
        var hint = new Div(texts.get("slip.logo.hint"));
        hint.addClassName("mc-hint");
        var row = new Div(upload, remove);
        row.addClassName("mc-slip-logo");
        add(label, row, hint);
    }

    Optional<Logo> value() {
        return Optional.ofNullable(logo);
    }

    private void take(byte[] file) {
        upload.clearFileList();
        switch (preview.readLogo(file)) {
            case LogoAnswer.Usable(Logo made) -> put(made);
            case LogoAnswer.Refused(var flaw) -> message.warn(texts.get("slip.logo." + flaw));
        }
    }

    private void put(@Nullable Logo other) {
        logo = other;
        remove.setVisible(other != null);
        changed.run();
    }
}
