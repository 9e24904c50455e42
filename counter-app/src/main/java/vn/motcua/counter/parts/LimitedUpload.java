package vn.motcua.counter.parts;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.IOException;

/** Takes no file over a size, whatever the browser has let through: nothing of it is read. */
public final class LimitedUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;
    private static final long MB = 1024L * 1024;

    private final UploadHandler handler;
    private final long mostBytes;

    public LimitedUpload(int mostMb, UploadHandler handler) {
        this.mostBytes = mostMb * MB;
        this.handler = handler;
    }

    /** A browser tells the size of a file; who does not tell it is none. */
    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        if (event.getFileSize() < 0 || event.getFileSize() > mostBytes) {
            event.reject("over %s bytes".formatted(mostBytes));
            return;
        }
        handler.handleUploadRequest(event);
    }

    @Override
    public void responseHandled(UploadResult result) {
        handler.responseHandled(result);
    }

    @Override
    public long getFileSizeMax() {
        return mostBytes;
    }
}
