package vn.motcua.launcher.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.motcua.server.storage.DataInUse;

/** A second server on the same data ends with three lines a person can act on, and no stack trace. */
final class DataInUseAnalyzer extends AbstractFailureAnalyzer<DataInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataInUse cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Stop the other server, or start this one with a folder, database or schema of its own.",
                cause);
    }
}
