package vn.motcua.counter.parts;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What the field for a file says, in the person's language. */
public final class UploadWords {

    private UploadWords() {}

    /** @param wrongType key of the text for a file of another kind */
    public static UploadI18N of(StaffTexts texts, int mostMb, String wrongType) {
        var error = new UploadI18N.Error();
        error.setFileIsTooBig(texts.get("import.tooBig", mostMb));
        error.setIncorrectFileType(texts.get(wrongType));
        error.setTooManyFiles(texts.get("import.tooMany"));
        var failure = new UploadI18N.Uploading.Error();
        failure.setServerUnavailable(texts.get("import.broken"));
        failure.setUnexpectedServerError(texts.get("import.broken"));
        failure.setForbidden(texts.get("import.broken"));
        var status = new UploadI18N.Uploading.Status();
        status.setConnecting(texts.get("import.sending"));
        status.setProcessing(texts.get("import.sending"));
        status.setStalled(texts.get("import.stalled"));
        var rest = new UploadI18N.Uploading.RemainingTime();
        rest.setPrefix("");
        rest.setUnknown("");
        var units = new UploadI18N.Units(List.of("B", "KB", "MB", "GB"));
        return new UploadI18N()
                .setError(error)
                .setUnits(units)
                .setUploading(new UploadI18N.Uploading()
                        .setError(failure)
                        .setStatus(status)
                        .setRemainingTime(rest));
    }
}
