package vn.motcua.launcher.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.motcua.server.storage.DataRefused;

/** Data or a folder that cannot be worked with ends the start with the reason and the mend, and no stack trace. */
final class DataRefusedAnalyzer extends AbstractFailureAnalyzer<DataRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataRefused cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.mend(), cause);
    }
}
