package vn.motcua.counter.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import vn.motcua.counter.parts.LimitedUpload;
import vn.motcua.counter.parts.StaffTexts;
import vn.motcua.counter.parts.UploadWords;

/** Where an administrator hands a file in. */
final class ImportForm extends Div {

    /** Larger files are refused in the browser already, and again by the server. */
    static final int MOST_MB = 200;

    private static final long serialVersionUID = 1L;
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient CatalogueContext context;
    private final transient StaffTexts texts;
    private final transient Received received;
    private final Checkbox whole;
    private final Upload upload;

    /** Takes an uploaded file over; whoever takes it deletes it. */
    @FunctionalInterface
    interface Received {
        void take(File file, String name, boolean wholeList);
    }

    ImportForm(CatalogueContext context, Received received) {
        this.context = context;
        this.texts = context.texts();
        this.received = received;
        addClassNames("mc-panel", "mc-import-form");
        upload = new Upload(new LimitedUpload(MOST_MB, UploadHandler.toFile(this::arrived, ImportForm::place)));
        upload.setAcceptedFileExtensions(".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".jsonl");
        upload.setMaxFileSize(MOST_MB * 1024 * 1024);
        upload.setMaxFiles(1);
        var choose = new Button(texts.get("import.choose"));
        choose.addClassName("mc-primary");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(texts.get("import.drop")));
        upload.setI18n(UploadWords.of(texts, MOST_MB, "import.wrongType"));
        upload.addFileRejectedListener(rejected -> context.message().warn(rejected.getErrorMessage()));
        whole = new Checkbox(texts.get("import.whole"));
        whole.getElement().setAttribute("data-import", "whole");
        var hint = new Div(texts.get("import.whole.hint"));
        hint.addClassName("mc-hint");
        var formats = new Div(texts.get("import.formats", MOST_MB));
        formats.addClassName("mc-hint");
        var right = new Div(whole, hint, template(), formats);
        right.addClassName("mc-import-options");
        add(upload, right);
    }

    private static File place(UploadMetadata metadata) throws IOException {
        File file = Files.createTempFile("motcua-import-", ".upload").toFile();
        file.deleteOnExit(); // should the upload break off half-way
        return file;
    }

    private void arrived(UploadMetadata metadata, File file) {
        upload.clearFileList();
        received.take(file, metadata.fileName(), whole.getValue());
    }

    private Anchor template() {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = context.desk().importTemplate();
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), "motcua-thu-tuc.xlsx", SPREADSHEET, file.length);
                }),
                texts.get("import.template"));
        link.addClassName("mc-link");
        link.getElement().setAttribute("data-import", "template");
        return link;
    }
}
